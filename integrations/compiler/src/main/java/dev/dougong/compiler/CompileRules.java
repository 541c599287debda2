package dev.dougong.compiler;

import dev.dougong.compiler.json.RuleJsonWriter;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.json.RuleJsonReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The step of the build that turns a folder of rule files into what is put in the jar: {@code
 * documents.jsonl} with the JSON of one document in every line, sorted by id, {@code index.jsonl}
 * with what a program needs before it asks a provision, and {@code derivations.json} with the
 * formulas of derived facts.
 *
 * <p>One file for all documents, as a program that starts would spend a good part of the time on
 * finding dozens of them. Nothing is written unless everything is right, examples included.
 */
public final class CompileRules {

  /** The name of the file of documents. */
  public static final String DOCUMENTS = "documents.jsonl";

  /** The name of the file that says which documents there are and where. */
  public static final String INDEX = "index.jsonl";

  /** The name of the formulas of derived facts. */
  public static final String DERIVATIONS = "derivations.json";

  private CompileRules() {}

  /**
   * Compiles a folder or file into an output folder; without one, it only checks. With {@code
   * --lenient}, documents that are not there and divisions without guard are warnings.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> paths = new ArrayList<>(List.of(arguments));
    boolean lenient = paths.remove("--lenient");
    if (paths.isEmpty() || paths.size() > 2) {
      out.println("usage: CompileRules [--lenient] <source folder or file> [<output folder>]");
      System.exit(2);
    }
    try {
      RuleCompiler compiler = RuleCompiler.standard();
      Path output = paths.size() == 2 ? Path.of(paths.get(1)) : null;
      if (!run(lenient ? compiler.lenient() : compiler, Path.of(paths.get(0)), output, out)) {
        System.exit(1);
      }
    } catch (IOException e) {
      out.println("cannot read or write: " + e.getMessage());
      System.exit(2);
    }
  }

  /** Whether there was no error; what is wrong is printed. */
  static boolean run(RuleCompiler compiler, Path source, @Nullable Path output, PrintStream out)
      throws IOException {
    Compilation compilation = compiler.compile(filesIn(source));
    List<Diagnostic> diagnostics = new ArrayList<>(compilation.diagnostics());
    Map<String, Expression> derivations = Map.of();
    try {
      derivations = compiler.derivations();
      RuleBook book = RuleBook.of(compilation.documents(), derivations);
      diagnostics.addAll(ExampleCheck.run(book, compilation.examples()));
    } catch (InvalidInputException e) {
      diagnostics.add(
          new Diagnostic(
              Diagnostic.Severity.ERROR, source.toString(), 1, 1, String.valueOf(e.getMessage())));
    }
    diagnostics.forEach(out::println);
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long provisions = compilation.documents().stream().mapToLong(d -> d.provisions().size()).sum();
    out.println(
        compilation.documents().size()
            + " documents, "
            + provisions
            + " provisions, "
            + compilation.examples().size()
            + " examples, "
            + errors
            + " errors, "
            + (diagnostics.size() - errors)
            + " warnings");
    if (errors == 0 && output != null) {
      write(compilation.documents(), derivations, output);
    }
    return errors == 0;
  }

  private static List<Path> filesIn(Path source) throws IOException {
    if (Files.isRegularFile(source)) {
      return List.of(source);
    }
    try (Stream<Path> files = Files.walk(source)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static void write(
      List<CompiledDocument> documents, Map<String, Expression> derivations, Path output)
      throws IOException {
    FactDictionary dictionary = FactDictionary.standard();
    RuleJsonWriter writer = new RuleJsonWriter(dictionary);
    RuleJsonReader reader = new RuleJsonReader();
    Files.createDirectories(output);
    Map<String, String> lines = new TreeMap<>();
    Map<String, String> index = new TreeMap<>();
    for (CompiledDocument document : documents) {
      String json = writer.write(document);
      if (!reader.document(json).equals(document)) {
        throw new IllegalStateException("not read as written: " + document.document().id());
      }
      String line = json + "\n";
      int bytes = line.getBytes(StandardCharsets.UTF_8).length;
      lines.put(document.document().id(), line);
      index.put(document.document().id(), writer.writeIndex(document, bytes) + "\n");
    }
    replace(output.resolve(DERIVATIONS), writer.write(derivations));
    replace(output.resolve(DOCUMENTS), String.join("", lines.values()));
    replace(output.resolve(INDEX), String.join("", index.values()));
  }

  private static void replace(Path file, String text) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(whole, text, StandardCharsets.UTF_8);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
