package dev.dougong.cli;

import dev.dougong.compiler.Compilation;
import dev.dougong.compiler.Diagnostic;
import dev.dougong.compiler.ExampleCheck;
import dev.dougong.compiler.RuleCompiler;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.CompiledDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dougong compile}: what is wrong with rule files, their examples included. */
@Command(name = "compile", mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {

  private static final String FILE = "FILE";

  private final Terminal terminal;

  @Parameters(paramLabel = FILE, arity = "1..*", descriptionKey = "files")
  private List<String> names = List.of();

  CompileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : names) {
      texts.put(name, terminal.text(FILE, name));
    }
    RuleBook standard = RuleBook.standard();
    Compilation compilation = RuleCompiler.standard().knowing(compiled(standard)).compile(texts);
    PrintWriter err = terminal.err();
    compilation.diagnostics().forEach(err::println);
    if (!compilation.isClean()) {
      return Dougong.BAD_INPUT;
    }
    RuleBook book = standard.merge(RuleBook.of(compilation.documents(), standard.derivations()));
    List<Diagnostic> failures = ExampleCheck.run(book, compilation.examples());
    failures.forEach(err::println);
    if (!failures.isEmpty()) {
      return Dougong.BAD_INPUT;
    }
    int provisions = compilation.documents().stream().mapToInt(d -> d.provisions().size()).sum();
    terminal
        .out()
        .println(
            compilation.documents().size()
                + " documents, "
                + provisions
                + " provisions, "
                + compilation.examples().size()
                + " examples: nothing wrong");
    return Dougong.OK;
  }

  private static List<CompiledDocument> compiled(RuleBook book) {
    return book.documents().stream()
        .map(document -> new CompiledDocument(document, book.provisionsOf(document.id())))
        .toList();
  }
}
