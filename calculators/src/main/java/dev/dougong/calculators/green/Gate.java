package dev.dougong.calculators.green;

import dev.dougong.engine.rule.Text;
import java.util.Optional;

/**
 * A requirement of the standard that limits the stars.
 *
 * @param name the output of the provision, such as {@code starsByScore}
 * @param label what it is
 * @param stars how many stars it lets pass; empty while a fact is missing
 */
public record Gate(String name, Text label, Optional<Integer> stars) {

  /** Whether it is known to let fewer stars pass. */
  public boolean isBelow(int wanted) {
    return stars.filter(allowed -> allowed < wanted).isPresent();
  }
}
