package dev.dougong.compiler;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.book.RuleBook;
import dev.dougong.core.expression.Expression;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.rule.CompiledDocument;
import dev.dougong.core.rule.json.RuleJsonReader;
import dev.dougong.core.rule.json.RuleJsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The step of the build that turns a folder of rule files into what is put in the jar: one JSON
 * file per document, {@code derivations.json} with the formulas of derived facts, and {@code
 * index.txt} with the names of the documents, sorted.
 *
 * <p>Nothing is written unless everything is right, examples included; the index comes last.
 */
public final class CompileRules {

  /** The name of the list of documents. */
  public static final String INDEX = "index.txt";

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
    RuleJsonReader reader = new RuleJsonReader(dictionary);
    Files.createDirectories(output);
    Files.deleteIfExists(output.resolve(INDEX));
    List<String> names = new ArrayList<>();
    for (CompiledDocument document : documents) {
      String json = writer.write(document);
      if (!reader.document(json).equals(document)) {
        throw new IllegalStateException("not read as written: " + document.document().id());
      }
      String name = document.document().id() + ".json";
      names.add(name);
      replace(output.resolve(name), json);
    }
    replace(output.resolve(DERIVATIONS), writer.write(derivations));
    names.sort(null);
    replace(output.resolve(INDEX), String.join("\n", names) + "\n");
    removeOthers(output, names);
  }

  /** A document that has been removed or renamed must not stay behind. */
  private static void removeOthers(Path output, List<String> names) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".json") && !name.equals(DERIVATIONS) && !names.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(whole, text, StandardCharsets.UTF_8);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
