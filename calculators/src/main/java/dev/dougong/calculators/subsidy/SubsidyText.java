package dev.dougong.calculators.subsidy;

import dev.dougong.calculators.internal.Json;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Writes a statement for people. */
final class SubsidyText {

  private final Locale locale;
  private final StringBuilder text = new StringBuilder();

  private SubsidyText(Locale locale) {
    this.locale = locale;
  }

  static String of(SubsidyStatement statement, Locale locale) {
    return new SubsidyText(locale).write(statement);
  }

  private String write(SubsidyStatement statement) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    String place = chinese ? statement.place().nameZh() : statement.place().nameEn();
    line(statement.date() + ", " + statement.place().code() + " " + place);
    statement.entitlements().stream()
        .filter(entitlement -> entitlement.standing() != Entitlement.Standing.NOT_DUE)
        .map(this::entitlement)
        .distinct()
        .forEach(this::line);
    if (!statement.totals().isEmpty()) {
      line(words("合计", "Totals"));
      statement.totals().forEach(this::total);
    }
    return text.toString();
  }

  private String entitlement(Entitlement entitlement) {
    return "- "
        + entitlement.title().in(locale)
        + ": "
        + standing(entitlement)
        + "  ["
        + entitlement.citation(locale)
        + "]";
  }

  private String standing(Entitlement entitlement) {
    if (entitlement.isOpen()) {
      return words("待定，缺", "open, missing ") + String.join(", ", entitlement.missing());
    }
    String unit = entitlement.form().unit();
    String amount =
        entitlement
            .amount()
            .map(number -> amount(number, unit))
            .orElseGet(() -> words("给予，数额未写明", "given, no amount stated"));
    return (entitlement.isCeiling() ? words("最高", "at most ") : "")
        + amount
        + shares(entitlement, unit)
        + doubled(entitlement);
  }

  private String shares(Entitlement entitlement, String unit) {
    StringBuilder shares = new StringBuilder();
    for (BenefitShare share : entitlement.shares()) {
      if (share.granted() && share.payer() != Payer.NOBODY) {
        Optional<String> part =
            share.amount().filter(a -> entitlement.shares().size() > 1).map(a -> amount(a, unit));
        shares
            .append(shares.isEmpty() ? "" : words("，", ", "))
            .append(share.payer().label().in(locale))
            .append(part.map(p -> " " + p).orElse(""));
      }
    }
    return shares.isEmpty() ? "" : words("（", " (") + shares + words("）", ")");
  }

  private String doubled(Entitlement entitlement) {
    if (entitlement.insteadOf().isEmpty()) {
      return "";
    }
    Text reason = entitlement.exclusion().map(Exclusion::reason).orElse(Text.EMPTY);
    return words("，不重复计：", ", not counted: ") + reason.in(locale);
  }

  private void total(BenefitTotal total) {
    String open =
        total.isDetermined()
            ? ""
            : words("，另有待定" + total.open().size() + "项", ", " + total.open().size() + " open");
    line("  " + total.label().in(locale) + ": " + amount(total.amount(), total.unit()) + open);
  }

  private String amount(BigDecimal number, String unit) {
    return Json.plain(number) + (unit.equals("CNY") ? words("元", " yuan") : words("平方米", " m²"));
  }

  private String words(String zh, String en) {
    return new Text(zh, en).in(locale);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
