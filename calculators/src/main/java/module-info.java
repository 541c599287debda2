/** The calculators: typed questions on top of the rule book. */
module dev.dougong.calculators {
  requires transitive dev.dougong.engine;
  // For the standard rules, which the rule book finds as a service.
  requires dev.dougong.rules;
  requires com.fasterxml.jackson.core;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports dev.dougong.calculators;
  exports dev.dougong.calculators.allocation;
  exports dev.dougong.calculators.assembly;
  exports dev.dougong.calculators.assess;
  exports dev.dougong.calculators.carbon;
  exports dev.dougong.calculators.compare;
  exports dev.dougong.calculators.energy;
  exports dev.dougong.calculators.gap;
  exports dev.dougong.calculators.green;
  exports dev.dougong.calculators.payment;
  exports dev.dougong.calculators.scope;
  exports dev.dougong.calculators.scoring;
  exports dev.dougong.calculators.subsidy;
  exports dev.dougong.calculators.target;
}
