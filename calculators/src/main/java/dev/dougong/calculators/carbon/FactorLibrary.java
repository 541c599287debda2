package dev.dougong.calculators.carbon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Factors of materials: those of the standard, and those that a caller puts in their place.
 *
 * <p>The standard's figures are a table of its rule file, so that another table is one more file. A
 * factor from an environmental declaration is better than any of them and wins.
 */
@CheckReturnValue
public final class FactorLibrary {

  private static final String TABLE = "materialFactors";

  private final ImmutableMap<String, MaterialFactor> rules;
  private final ImmutableMap<String, MaterialFactor> own;

  private FactorLibrary(
      ImmutableMap<String, MaterialFactor> rules, ImmutableMap<String, MaterialFactor> own) {
    this.rules = rules;
    this.own = own;
  }

  /** The factors of the standard rules. */
  public static FactorLibrary standard() {
    return of(RuleBook.standard());
  }

  /** The factors of the rules of that book. */
  public static FactorLibrary of(RuleBook book) {
    ImmutableMap.Builder<String, MaterialFactor> factors = ImmutableMap.builder();
    Optional.ofNullable(book.provision(BuildingCarbon.MATERIALS).tables().get(TABLE))
        .ifPresent(
            table ->
                table.rows().stream()
                    .map(FactorLibrary::factor)
                    .forEach(factor -> factors.put(factor.material(), factor)));
    return new FactorLibrary(factors.buildOrThrow(), ImmutableMap.of());
  }

  private static MaterialFactor factor(Map<String, @Nullable Object> row) {
    return new MaterialFactor(
        String.valueOf(row.get("material")),
        new Text(String.valueOf(row.get("zh")), String.valueOf(row.get("en"))),
        String.valueOf(row.get("unit")),
        new BigDecimal(String.valueOf(row.get("factor"))));
  }

  /** The same with a factor of one's own, in place of one for the same material. */
  public FactorLibrary with(MaterialFactor factor) {
    Map<String, MaterialFactor> more = new LinkedHashMap<>(own);
    more.put(factor.material(), factor);
    return new FactorLibrary(rules, ImmutableMap.copyOf(more));
  }

  /** The factor of a material; empty if there is none. */
  public Optional<MaterialFactor> find(String material) {
    return ownOf(material).or(() -> Optional.ofNullable(rules.get(material)));
  }

  /** The factor that the caller put in for a material. */
  Optional<MaterialFactor> ownOf(String material) {
    return Optional.ofNullable(own.get(material));
  }

  /** All factors that hold: those of the rules in their order, then materials of one's own. */
  public ImmutableList<MaterialFactor> factors() {
    Map<String, MaterialFactor> all = new LinkedHashMap<>(rules);
    all.putAll(own);
    return ImmutableList.copyOf(all.values());
  }

  /** How many factors, and how many of them are the caller's. */
  @Override
  public String toString() {
    return factors().size() + " factors, " + own.size() + " of one's own";
  }
}
