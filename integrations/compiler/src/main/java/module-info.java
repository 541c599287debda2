/** The compiler: rule files (FEEL in YAML) to checked provisions. */
module dev.dougong.compiler {
  requires transitive dev.dougong.engine;
  requires com.fasterxml.jackson.core;
  requires com.google.common;
  requires org.antlr.antlr4.runtime;
  requires org.snakeyaml.engine;
  requires static org.jspecify;

  exports dev.dougong.compiler;
  exports dev.dougong.compiler.file to
      dev.dougong.cli;
}
