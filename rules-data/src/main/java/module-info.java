/** The provisions of the policy documents. */
module dev.dougong.rules {
  requires transitive dev.dougong.engine;
  requires com.google.common;
  requires static org.jspecify;

  exports dev.dougong.rules;

  provides dev.dougong.engine.book.RuleSource with
      dev.dougong.rules.StandardRules;
}
