package dev.dougong.core.quantity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and prints amounts in the units of one measure, the canonical unit first. */
final class UnitText<U extends Enum<U> & MeasureUnit> {

  private final String field;
  private final ImmutableList<U> units;
  private final ImmutableMap<String, U> bySpelling;
  private final String expected;

  UnitText(String field, U[] units) {
    this.field = field;
    this.units = ImmutableList.copyOf(units);
    ImmutableMap.Builder<String, U> spellings = ImmutableMap.builder();
    for (U unit : units) {
      spellings.put(unit.symbol(), unit);
      if (!unit.chinese().equals(unit.symbol())) {
        spellings.put(unit.chinese(), unit);
      }
      unit.definition().alsoWritten().forEach(spelling -> spellings.put(spelling, unit));
    }
    this.bySpelling = spellings.buildOrThrow();
    this.expected =
        "an amount with its unit, such as 1.5 "
            + units[0].symbol()
            + " or 1.5万"
            + units[0].chinese();
  }

  String field() {
    return field;
  }

  /** The amount in the canonical unit. */
  Fraction parse(String text) {
    NumberText read = NumberText.read(field, text, expected);
    Fraction factor = factor(read.rest());
    if (factor == null) {
      throw InvalidInputException.of(field, text, expected);
    }
    return read.times(factor);
  }

  Optional<U> named(String spelling) {
    return Optional.ofNullable(bySpelling.get(spelling));
  }

  /** A bare number, which counts the canonical unit. */
  Fraction parseCanonical(String number) {
    NumberText read = NumberText.read(field, number, expected);
    if (!read.rest().isEmpty()) {
      throw InvalidInputException.of(field, number, expected);
    }
    return read.times(Fraction.ONE);
  }

  /** The first unit that gives a decimal with an end; without one, a fraction of the first unit. */
  String print(Fraction amount) {
    return units.stream()
        .filter(
            unit -> amount.workingTimes(unit.factor().inverse()).toPrintableDecimal().isPresent())
        .findFirst()
        .map(unit -> print(amount, unit))
        .orElseGet(() -> amount + " " + units.get(0).symbol());
  }

  String print(Fraction amount, U unit) {
    return amount.workingTimes(unit.factor().inverse()).toPrintable() + " " + unit.symbol();
  }

  private @Nullable Fraction factor(String rest) {
    for (var multiplier : Multiplier.NAMES.entrySet()) {
      if (rest.startsWith(multiplier.getKey())) {
        U unit = bySpelling.get(rest.substring(multiplier.getKey().length()).strip());
        if (unit != null) {
          return unit.factor().times(multiplier.getValue());
        }
      }
    }
    return null;
  }
}
