package dev.dougong.peers.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;

/**
 * The typical rule as a programmer would write it in Java, with the same decimals: the yardstick.
 *
 * <p>It rounds to the 34 digits of FEEL, as the other engines do, and knows nothing of missing
 * facts, explanations or citations.
 */
final class HandWritten {

  private static final BigDecimal RATE = new BigDecimal("0.03");
  private static final BigDecimal MIN_AREA = new BigDecimal("50000");
  private static final BigDecimal CAP = new BigDecimal("2000");
  private static final LocalDate FROM = LocalDate.of(2023, 8, 1);
  private static final LocalDate TO = LocalDate.of(2027, 12, 31);

  private HandWritten() {}

  /** What the rule gives. */
  record Bonus(boolean eligible, BigDecimal area, boolean landPremiumDue) {}

  /** What the rule asks for, in fields. */
  record Project(
      String structureType,
      boolean commodityHousing,
      BigDecimal aboveGroundFloorArea,
      boolean meetsPrefabStandard,
      LocalDate asOf) {}

  /** From facts by name, where the engines find them too. */
  static Bonus bonus(Map<String, Object> facts) {
    return bonus(
        (String) facts.get("structureType"),
        (Boolean) facts.get("isCommodityHousing"),
        (BigDecimal) facts.get("aboveGroundFloorArea"),
        (Boolean) facts.get("meetsPrefabStandard"),
        (LocalDate) facts.get("asOfDate"));
  }

  /** From typed fields, without any look-up. */
  static Bonus bonus(Project project) {
    return bonus(
        project.structureType,
        project.commodityHousing,
        project.aboveGroundFloorArea,
        project.meetsPrefabStandard,
        project.asOf);
  }

  private static Bonus bonus(
      String structure, boolean commodity, BigDecimal area, boolean standard, LocalDate asOf) {
    boolean eligible =
        structure.equals("STEEL")
            && commodity
            && area.compareTo(MIN_AREA) >= 0
            && standard
            && !asOf.isBefore(FROM)
            && !asOf.isAfter(TO);
    BigDecimal bonus =
        eligible ? RATE.multiply(area, MathContext.DECIMAL128).min(CAP) : BigDecimal.ZERO;
    return new Bonus(eligible, bonus, eligible);
  }
}
