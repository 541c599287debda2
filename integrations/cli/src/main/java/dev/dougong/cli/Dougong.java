package dev.dougong.cli;

import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.evaluation.EvaluationException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code dougong} command. */
@Command(
    name = "dougong",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AssessCommand.class,
      GapCommand.class,
      CompareCommand.class,
      ChangesCommand.class,
      DiffCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      ListCommand.class,
      CheckCommand.class,
      CompileCommand.class,
      JshellCommand.class
    })
public final class Dougong implements Callable<Integer> {

  /** Done. */
  static final int OK = 0;

  /** Something that was checked is not as it should be. */
  static final int FAILED = 1;

  /** The caller gave something that cannot be used; one line says what. */
  static final int BAD_INPUT = 2;

  /** Dougong itself broke. */
  static final int BROKEN = 3;

  private final Terminal terminal;

  private Dougong(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] arguments) {
    // Whatever the locale says, a pipe or file gets UTF-8; so does a terminal of this century.
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int status = run(arguments, System.in, out, err);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs the command with the given streams and gives its exit status. */
  static int run(String[] arguments, InputStream in, PrintWriter out, PrintWriter err) {
    try {
      return commandLine(in, out, err).execute(arguments);
    } catch (Error e) {
      // Status 1 is for checks that failed, so not even a broken JVM may end with it.
      e.printStackTrace(err);
      return BROKEN;
    }
  }

  static CommandLine commandLine(InputStream in, PrintWriter out, PrintWriter err) {
    boolean chinese = Locale.getDefault().getLanguage().equals(Locale.CHINESE.getLanguage());
    Terminal terminal = new Terminal(in, out, err);
    return new CommandLine(new Dougong(terminal), new Commands(terminal))
        .setResourceBundle(
            ResourceBundle.getBundle(
                "dev.dougong.cli.help", chinese ? Locale.CHINESE : Locale.ROOT))
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setUsageHelpLongOptionsMaxWidth(30)
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Dougong::refuse)
        .setExecutionExceptionHandler((e, line, parsed) -> report(e, line));
  }

  /** Without a command there is nothing to do. */
  @Override
  public Integer call() {
    terminal.err().println("COMMAND: nothing was given, expected a command (see dougong --help)");
    return BAD_INPUT;
  }

  private static int refuse(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    String near =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions().stream()
                .map(suggestion -> ", did you mean " + suggestion + "?")
                .findFirst()
                .orElse("")
            : "";
    String help = line.getCommandSpec().qualifiedName() + " --help";
    line.getErr().println(oneLine(e.getMessage()) + near + " (see " + help + ")");
    return BAD_INPUT;
  }

  private static int report(Exception e, CommandLine line) {
    if (e instanceof InvalidInputException
        || e instanceof EvaluationException
        || e instanceof IOException) {
      line.getErr().println(oneLine(e.getMessage()));
      return BAD_INPUT;
    }
    e.printStackTrace(line.getErr());
    return BROKEN;
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
