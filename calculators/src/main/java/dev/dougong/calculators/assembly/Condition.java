package dev.dougong.calculators.assembly;

import dev.dougong.engine.rule.Text;
import java.util.Optional;

/**
 * One of the conditions that a building has to meet to be a prefabricated one.
 *
 * @param output the output of the scheme's provision that says so
 * @param label what it asks
 * @param met whether it is met; empty if what is known does not decide it
 */
public record Condition(String output, Text label, Optional<Boolean> met) {}
