/** What a provision is made of, the book that holds provisions, and their evaluation. */
module dev.dougong.engine {
  requires transitive dev.dougong.core;
  requires com.fasterxml.jackson.core;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports dev.dougong.engine.book;
  exports dev.dougong.engine.evaluation;
  exports dev.dougong.engine.expression;
  exports dev.dougong.engine.rule;
  exports dev.dougong.engine.rule.json;

  uses dev.dougong.engine.book.RuleSource;
}
