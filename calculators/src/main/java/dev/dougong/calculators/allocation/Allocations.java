package dev.dougong.calculators.allocation;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.dougong.calculators.Answer;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.evaluation.EvaluationException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shares out a public fund among all recipients at once.
 *
 * <p>The awards are those of the provision, which rounds each by itself, so that they can miss the
 * fund by some fen. Beside them stands a distribution that adds up to the fen, and where the two
 * differ.
 */
@CheckReturnValue
public final class Allocations {

  private static final int FEN_SCALE = 2;

  private final RuleBook book;

  private Allocations(RuleBook book) {
    this.book = book;
  }

  /** By the standard rules. */
  public static Allocations standard() {
    return of(RuleBook.standard());
  }

  /** By the rules of that book. */
  public static Allocations of(RuleBook book) {
    return new Allocations(book);
  }

  /** Hangzhou's fund for building industrialisation, funding years 2020 to 2022. */
  public Allocation hangzhou2020(FactCarrier fund) {
    return allocate(AllocationScheme.HANGZHOU_2020, fund);
  }

  /** Hangzhou's fund for energy saving and green building, funding years 2023 to 2025. */
  public Allocation hangzhou2023Green(FactCarrier fund) {
    return allocate(AllocationScheme.HANGZHOU_2023_GREEN, fund);
  }

  /** Hangzhou's fund for building industrialisation, funding years 2023 to 2025. */
  public Allocation hangzhou2023Industrialisation(FactCarrier fund) {
    return allocate(AllocationScheme.HANGZHOU_2023_INDUSTRIALISATION, fund);
  }

  /** Zhejiang's factor method among the counties that were found excellent. */
  public Allocation zhejiangByFactors(FactCarrier fund) {
    return allocate(AllocationScheme.ZHEJIANG_FACTORS, fund);
  }

  /** Which of Hangzhou's measures governs a funding year: {@code NONE} if neither does. */
  public Answer<String> hangzhouMeasure(int fundYear) {
    Facts facts = Facts.builder(book.dictionary()).put("fundYear", fundYear).build();
    return Answer.text(book.evaluate("hangjianke-2023-45/8.2-b", facts), "governingMeasure");
  }

  /**
   * Shares out a fund by a scheme.
   *
   * @throws InvalidInputException if the fund is not a whole number of fen, if a recipient has no
   *     name or that of another, or if a figure is of a type that the provision cannot use
   */
  public Allocation allocate(AllocationScheme scheme, FactCarrier fund) {
    Facts facts = fund.toFacts();
    if (facts.get(scheme.fundFact()) instanceof BigDecimal money) {
      requireWholeFen(scheme.fundFact(), money);
    }
    if (facts.get(scheme.recipientsFact()) instanceof List<?> recipients) {
      requireNames(scheme, recipients);
    }
    try {
      return Allocation.of(scheme, book.evaluate(scheme.provisionId(), facts));
    } catch (EvaluationException e) {
      throw InvalidInputException.of(
          scheme.recipientsFact(),
          facts.get(scheme.recipientsFact()),
          "figures that " + scheme.provisionId() + " can use: " + e.getMessage());
    }
  }

  private static void requireWholeFen(String field, BigDecimal money) {
    if (money.signum() < 0 || money.stripTrailingZeros().scale() > FEN_SCALE) {
      throw InvalidInputException.of(field, money, "0 or more yuan in whole fen");
    }
  }

  private static void requireNames(AllocationScheme scheme, List<?> recipients) {
    Set<Object> names = new HashSet<>();
    for (Object recipient : ImmutableList.copyOf(recipients)) {
      Object name = recipient instanceof Map<?, ?> r ? r.get(scheme.nameField()) : null;
      String field = scheme.recipientsFact() + "." + scheme.nameField();
      if (!(name instanceof String text) || text.isBlank()) {
        throw InvalidInputException.of(field, name, "the name of the recipient");
      }
      if (!names.add(name)) {
        throw InvalidInputException.of(field, name, "each recipient once");
      }
    }
  }
}
