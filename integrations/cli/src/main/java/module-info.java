/** The command line. */
module dev.dougong.cli {
  requires com.fasterxml.jackson.core;
  requires dev.dougong.calculators;
  requires dev.dougong.compiler;
  requires dev.dougong.engine;
  requires dev.dougong.rules;
  requires info.picocli;
  requires jdk.jshell;
  requires static org.jspecify;

  exports dev.dougong.cli;

  opens dev.dougong.cli to
      info.picocli;
}
