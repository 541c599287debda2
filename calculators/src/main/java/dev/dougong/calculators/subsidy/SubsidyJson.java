package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.quantity.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of a statement. */
final class SubsidyJson {

  private SubsidyJson() {}

  static String write(SubsidyStatement statement) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", statement.value().map(Money::inYuan));
    members.put("awardsSoFar", statement.awardsSoFar().inYuan());
    members.put("asOf", statement.date());
    members.put("place", statement.place().code());
    members.put("totals", statement.totals().stream().map(SubsidyJson::total).toList());
    members.put(
        "entitlements", statement.entitlements().stream().map(SubsidyJson::entitlement).toList());
    members.put("notInForce", notInForce(statement));
    members.put("missing", statement.missing());
    members.put("outcomes", statement.outcomes());
    return Json.write(members);
  }

  private static Map<String, Object> total(BenefitTotal total) {
    return ImmutableMap.<String, Object>builder()
        .put("form", total.form())
        .put("payer", total.payer())
        .put("label", total.label())
        .put("unit", total.unit())
        .put("amount", total.amount())
        .put("provisions", total.provisions())
        .put("open", total.open())
        .buildOrThrow();
  }

  private static Map<String, Object> entitlement(Entitlement entitlement) {
    return ImmutableMap.<String, Object>builder()
        .put("provision", entitlement.provision().id())
        .put("citation", entitlement.citation(Locale.CHINESE))
        .put("title", entitlement.title())
        .put("form", entitlement.form())
        .put("standing", entitlement.standing())
        .put("amount", entitlement.amount())
        .put("unit", entitlement.form().unit())
        .put("cap", entitlement.cap())
        .put("ceiling", entitlement.isCeiling())
        .put("counted", entitlement.isCounted())
        .put("exclusion", entitlement.exclusion().map(Exclusion::id))
        .put("insteadOf", entitlement.insteadOf())
        .put("shares", shares(entitlement))
        .put("missing", entitlement.missing())
        .buildOrThrow();
  }

  private static List<Map<String, Object>> shares(Entitlement entitlement) {
    ImmutableList.Builder<Map<String, Object>> shares = ImmutableList.builder();
    for (BenefitShare share : entitlement.shares()) {
      shares.add(
          ImmutableMap.of(
              "payer", share.payer(),
              "output", share.output(),
              "granted", share.granted(),
              "amount", share.amount()));
    }
    return shares.build();
  }

  private static List<Map<String, Object>> notInForce(SubsidyStatement statement) {
    return statement.notInForce().entrySet().stream()
        .map(
            entry ->
                ImmutableMap.<String, Object>of(
                    "provision", entry.getKey(), "state", entry.getValue().state()))
        .collect(ImmutableList.toImmutableList());
  }
}
