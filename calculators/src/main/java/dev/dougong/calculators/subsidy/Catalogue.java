package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import dev.dougong.core.json.StrictJson;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions give something, who pays, what excludes what, and which values are a grade
 * higher than others.
 *
 * <p>What a book has beyond the corpus is recognised by its kind: amounts, area bonuses and taxes
 * with outputs in yuan or square metres.
 *
 * @param benefits the benefits of the corpus
 * @param exclusions which of them a case gets one of only
 * @param ladders the values of a fact from low to high
 * @param elsewhere provisions that speak of money and are no benefit, and what they are instead
 */
record Catalogue(
    List<Benefit> benefits,
    List<Exclusion> exclusions,
    Map<String, List<Object>> ladders,
    Map<String, String> elsewhere) {

  static final Catalogue STANDARD = read();

  private static final ImmutableMap<Provision.Kind, BenefitForm> FORMS =
      ImmutableMap.of(
          Provision.Kind.AMOUNT, BenefitForm.AWARD,
          Provision.Kind.TAX, BenefitForm.TAX_RELIEF,
          Provision.Kind.AREA_BONUS, BenefitForm.FLOOR_AREA);

  Catalogue {
    benefits = ImmutableList.copyOf(benefits);
    exclusions = ImmutableList.copyOf(exclusions);
    ladders = ImmutableMap.copyOf(ladders);
    elsewhere = ImmutableMap.copyOf(elsewhere);
  }

  /** The benefits that provisions of a book give, in the order of the book. */
  ImmutableList<Benefit> of(RuleBook book) {
    ImmutableListMultimap<String, Benefit> byProvision =
        Multimaps.index(benefits, Benefit::provision);
    ImmutableList.Builder<Benefit> found = ImmutableList.builder();
    for (Provision provision : book.provisions()) {
      ImmutableList<Benefit> listed = byProvision.get(provision.id());
      if (!listed.isEmpty()) {
        found.addAll(listed);
      } else if (!elsewhere.containsKey(provision.id())) {
        recognised(provision).ifPresent(found::add);
      }
    }
    return found.build();
  }

  private static Optional<Benefit> recognised(Provision provision) {
    BenefitForm form = FORMS.get(provision.kind());
    if (form == null) {
      return Optional.empty();
    }
    Map<Payer, String> shares = new LinkedHashMap<>();
    for (Provision.Output output : provision.outputs()) {
      if (output.unit().equals(form.unit()) && output.type().equals("decimal")) {
        shares.putIfAbsent(
            form == BenefitForm.FLOOR_AREA ? Payer.NOBODY : payer(output.name()), output.name());
      }
    }
    if (shares.size() > 1) {
      shares.remove(Payer.UNSTATED);
    }
    Optional<String> cap =
        Optional.of("cap").filter(name -> provision.parameters().containsKey(name));
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Benefit(
                provision.id(),
                form,
                shares,
                cap,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false));
  }

  /** The payer that the name of a share tells: {@code cityShare}, {@code countyShare}. */
  private static Payer payer(String output) {
    String level = output.endsWith("Share") ? output.substring(0, output.length() - 5) : "";
    return switch (level) {
      case "state", "central", "national" -> Payer.STATE;
      case "province", "provincial" -> Payer.PROVINCE;
      case "city", "municipal" -> Payer.CITY;
      case "county", "district" -> Payer.COUNTY;
      case "local", "government" -> Payer.LOCAL;
      default -> Payer.UNSTATED;
    };
  }

  /** The exclusion that a benefit falls under, if it does. */
  Optional<Exclusion> exclusion(Benefit benefit) {
    ImmutableSet<String> names = benefit.names();
    return exclusions.stream()
        .filter(exclusion -> exclusion.benefits().stream().anyMatch(names::contains))
        .findFirst();
  }

  /** The value one step above that one; empty at the top and for a value beside the ladder. */
  Optional<Object> above(String fact, Object value) {
    List<Object> ladder = ladders.getOrDefault(fact, ImmutableList.of());
    int at = ladder.indexOf(value);
    return at < 0 || at + 1 == ladder.size() ? Optional.empty() : Optional.of(ladder.get(at + 1));
  }

  private static Catalogue read() {
    Map<String, @Nullable Object> file;
    try (InputStream in = Catalogue.class.getResourceAsStream("benefits.json")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks benefits.json");
      }
      file = StrictJson.readObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImmutableMap.Builder<String, List<Object>> ladders = ImmutableMap.builder();
    object(file.get("ladders"))
        .forEach((fact, values) -> ladders.put(fact, ImmutableList.copyOf(list(values))));
    ImmutableMap.Builder<String, String> elsewhere = ImmutableMap.builder();
    object(file.get("elsewhere")).forEach((id, why) -> elsewhere.put(id, String.valueOf(why)));
    return new Catalogue(
        list(file.get("benefits")).stream().map(entry -> benefit(object(entry))).toList(),
        list(file.get("exclusions")).stream().map(entry -> exclusion(object(entry))).toList(),
        ladders.buildOrThrow(),
        elsewhere.buildOrThrow());
  }

  private static Benefit benefit(Map<String, Object> entry) {
    ImmutableMap.Builder<Payer, String> shares = ImmutableMap.builder();
    object(entry.get("shares"))
        .forEach((payer, output) -> shares.put(Payer.valueOf(payer), String.valueOf(output)));
    return new Benefit(
        text(entry, "provision").orElseThrow(),
        BenefitForm.valueOf(text(entry, "form").orElseThrow()),
        shares.buildOrThrow(),
        text(entry, "cap"),
        text(entry, "capOf"),
        text(entry, "beyond"),
        text(entry, "when"),
        text(entry, "at"),
        Boolean.TRUE.equals(entry.get("ceiling")),
        Boolean.TRUE.equals(entry.get("amountless")));
  }

  private static Exclusion exclusion(Map<String, Object> entry) {
    return new Exclusion(
        text(entry, "id").orElseThrow(),
        new Text(text(entry, "zh").orElseThrow(), text(entry, "en").orElseThrow()),
        list(entry.get("benefits")).stream().map(String::valueOf).toList(),
        Boolean.TRUE.equals(entry.get("inOrder")));
  }

  private static Optional<String> text(Map<String, Object> entry, String name) {
    return Optional.ofNullable((String) entry.get(name));
  }

  private static List<Object> list(@Nullable Object value) {
    ImmutableList.Builder<Object> items = ImmutableList.builder();
    if (value instanceof List<?> given) {
      given.forEach(items::add);
    }
    return items.build();
  }

  private static Map<String, Object> object(@Nullable Object value) {
    ImmutableMap.Builder<String, Object> members = ImmutableMap.builder();
    if (value instanceof Map<?, ?> given) {
      given.forEach((name, member) -> members.put(String.valueOf(name), member));
    }
    return members.buildOrThrow();
  }
}
