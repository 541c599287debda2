package dev.dougong.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dougong evaluate}: what a provision says, as one JSON object. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final Question question = new Question();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    terminal.out().println(question.ask(terminal).toJson());
    return Dougong.OK;
  }
}
