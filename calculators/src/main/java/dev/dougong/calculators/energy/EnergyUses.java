package dev.dougong.calculators.energy;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.Fraction;
import dev.dougong.core.quantity.Mass;
import dev.dougong.core.quantity.Volume;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The energy that was used in a period, carrier by carrier, each in its own measure.
 *
 * <p>It is complete as it stands: a carrier that is not named was not used. One that is named again
 * adds to what was said before.
 */
public final class EnergyUses {

  private final ImmutableMap<String, Fraction> amounts;

  private EnergyUses(Map<String, Fraction> amounts) {
    this.amounts = ImmutableMap.copyOf(amounts);
  }

  /** Nothing was used. */
  public static EnergyUses none() {
    return new EnergyUses(ImmutableMap.of());
  }

  private EnergyUses with(String carrier, Fraction amount) {
    if (amount.signum() < 0) {
      throw InvalidInputException.of(carrier, amount, "no less than nothing");
    }
    Map<String, Fraction> more = new LinkedHashMap<>(amounts);
    more.merge(carrier, amount, Fraction::plus);
    return new EnergyUses(more);
  }

  /** Raw coal (原煤). */
  public EnergyUses rawCoal(Mass mass) {
    return with("RAW_COAL", mass.in(Mass.Unit.KILOGRAM));
  }

  /** Petrol (汽油). */
  public EnergyUses petrol(Mass mass) {
    return with("PETROL", mass.in(Mass.Unit.KILOGRAM));
  }

  /** Diesel (柴油). */
  public EnergyUses diesel(Mass mass) {
    return with("DIESEL", mass.in(Mass.Unit.KILOGRAM));
  }

  /** Liquefied petroleum gas (液化石油气). */
  public EnergyUses lpg(Mass mass) {
    return with("LPG", mass.in(Mass.Unit.KILOGRAM));
  }

  /** Natural gas of an oil field (油田天然气). */
  public EnergyUses oilFieldGas(Volume volume) {
    return with("OIL_FIELD_GAS", volume.in(Volume.Unit.CUBIC_METRE));
  }

  /** Natural gas of a gas field (气田天然气). */
  public EnergyUses gasFieldGas(Volume volume) {
    return with("GAS_FIELD_GAS", volume.in(Volume.Unit.CUBIC_METRE));
  }

  /** Electricity (电力). */
  public EnergyUses electricity(Energy energy) {
    return with("ELECTRICITY", energy.in(Energy.Unit.KILOWATT_HOUR));
  }

  /** Heat (热力). */
  public EnergyUses heat(Energy energy) {
    return with("HEAT", energy.in(Energy.Unit.MEGAJOULE));
  }

  /** The amounts by carrier, in the unit in which the standard counts it. */
  ImmutableMap<String, Fraction> amounts() {
    return amounts;
  }

  /** The amounts by carrier: kg, m³, kWh of electricity, MJ of heat. */
  @Override
  public String toString() {
    return amounts.toString();
  }
}
