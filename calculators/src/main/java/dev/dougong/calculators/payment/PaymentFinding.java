package dev.dougong.calculators.payment;

import com.google.common.collect.ImmutableSet;
import dev.dougong.core.quantity.Money;
import dev.dougong.engine.evaluation.Outcome;
import dev.dougong.engine.rule.Text;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one clause says of a contract on one day.
 *
 * @param topic what the clause is about
 * @param day the day on which the contract was held against it
 * @param standing how the contract stands with it
 * @param required what had to be paid by then, up to the fen, if the clause sets an amount
 * @param paid what was paid by then, if the clause sets an amount
 * @param missing the facts that would decide it; empty if it is decided
 * @param outcome what the provision says, with reasons
 */
public record PaymentFinding(
    PaymentTopic topic,
    LocalDate day,
    Standing standing,
    Optional<Money> required,
    Optional<Money> paid,
    Set<String> missing,
    Outcome outcome) {

  /** Copies the set. */
  public PaymentFinding {
    missing = ImmutableSet.copyOf(missing);
  }

  /** How a contract stands with a clause. */
  public enum Standing {
    /** It is kept. */
    MET("符合", "met"),
    /** It is not kept. */
    BREACHED("违反", "breached"),
    /** A fact is missing. */
    OPEN("待定", "open"),
    /** The clause says nothing of such a contract. */
    NOT_ADDRESSED("不适用", "not addressed");

    private final String zh;
    private final String en;

    Standing(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** Its name in Chinese and English. */
    public Text label() {
      return new Text(zh, en);
    }
  }

  /** A sum that had to be paid by a day, held against what was paid. */
  static PaymentFinding of(
      PaymentTopic topic, LocalDate day, Money exactlyRequired, Money paid, Outcome outcome) {
    Money required = exactlyRequired.rounded(RoundingMode.CEILING);
    Standing standing = paid.compareTo(required) < 0 ? Standing.BREACHED : Standing.MET;
    return new PaymentFinding(
        topic, day, standing, Optional.of(required), Optional.of(paid), ImmutableSet.of(), outcome);
  }

  /** A finding without amounts. */
  static PaymentFinding of(
      PaymentTopic topic, LocalDate day, Standing standing, Set<String> missing, Outcome outcome) {
    return new PaymentFinding(
        topic, day, standing, Optional.empty(), Optional.empty(), missing, outcome);
  }

  /** Whether the clause is not kept. */
  public boolean isBreach() {
    return standing == Standing.BREACHED;
  }

  /** What is lacking to the fen; nothing if enough was paid; empty if the clause sets no amount. */
  public Optional<Money> shortfall() {
    return required.flatMap(due -> paid.map(sum -> due.minus(sum).max(Money.ZERO)));
  }

  /** The id of the provision. */
  public String provision() {
    return outcome.provision().id();
  }

  /** Number or title of the document, and the clause: {@code 浙政办发〔2022〕47号 十五}. */
  public String citation(Locale locale) {
    String number = outcome.document().number();
    return (number.isEmpty() ? outcome.document().title().in(locale) : number)
        + " "
        + outcome.provision().clause();
  }

  /** The finding on one line, in Chinese for a Chinese locale, otherwise in English. */
  public String text(Locale locale) {
    StringBuilder line = new StringBuilder();
    line.append(day).append("  ").append(standing.label().in(locale));
    line.append("  ").append(outcome.provision().title().in(locale));
    if (required.isPresent() && paid.isPresent()) {
      line.append(new Text("：应付", ": due ").in(locale)).append(required.get());
      line.append(new Text("，已付", ", paid ").in(locale)).append(paid.get());
      shortfall()
          .filter(Money::isPositive)
          .ifPresent(lack -> line.append(new Text("，差", ", short ").in(locale)).append(lack));
    }
    if (!missing.isEmpty()) {
      line.append(new Text("，缺", ", missing ").in(locale)).append(String.join(", ", missing));
    }
    return line.append("  [").append(citation(locale)).append(']').toString();
  }

  /** The finding on one line in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
