package dev.dougong.calculators.subsidy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts benefits: one of those that exclude one another, and each payer apart. */
final class Tally {

  private Tally() {}

  /** The same benefits, those behind another one marked. */
  static ImmutableList<Entitlement> withoutDoubles(List<Entitlement> all) {
    Map<Exclusion, Entitlement> best = new LinkedHashMap<>();
    for (Entitlement entitlement : all) {
      if (entitlement.isDue()) {
        entitlement
            .exclusion()
            .ifPresent(group -> best.merge(group, entitlement, (a, b) -> better(group, a, b)));
      }
    }
    return all.stream()
        .map(entitlement -> marked(entitlement, best))
        .collect(ImmutableList.toImmutableList());
  }

  private static Entitlement marked(Entitlement entitlement, Map<Exclusion, Entitlement> best) {
    Optional<Entitlement> winner = entitlement.exclusion().map(best::get);
    return entitlement.isDue() && winner.isPresent() && winner.get() != entitlement
        ? entitlement.behind(winner.get())
        : entitlement;
  }

  private static Entitlement better(Exclusion group, Entitlement a, Entitlement b) {
    Comparator<Entitlement> earlier = Comparator.comparing(e -> -rank(group, e));
    Comparator<Entitlement> better =
        group.inOrder()
            ? earlier
            : Comparator.comparing((Entitlement e) -> e.amount().orElse(BigDecimal.ZERO))
                .thenComparing(earlier);
    return better.compare(a, b) >= 0 ? a : b;
  }

  private static int rank(Exclusion group, Entitlement entitlement) {
    int rank = 0;
    while (!entitlement.benefit().names().contains(group.benefits().get(rank))) {
      rank++;
    }
    return rank;
  }

  /** The totals by form and payer that are not zero, or that missing facts could make so. */
  static ImmutableList<BenefitTotal> totals(List<Entitlement> counted) {
    ImmutableList.Builder<BenefitTotal> totals = ImmutableList.builder();
    for (BenefitForm form : BenefitForm.values()) {
      Map<Payer, Sum> sums = new EnumMap<>(Payer.class);
      for (Entitlement entitlement : counted) {
        if (entitlement.form() == form && entitlement.statesAmount() && !entitlement.isCeiling()) {
          entitlement.shares().forEach(share -> add(sums, entitlement, share));
        }
      }
      sums.forEach((payer, sum) -> totals.add(sum.total(form, payer)));
    }
    return totals.build();
  }

  private static void add(Map<Payer, Sum> sums, Entitlement entitlement, BenefitShare share) {
    if (!share.missing().isEmpty()) {
      sums.computeIfAbsent(share.payer(), p -> new Sum()).open.add(entitlement.provision().id());
    } else if (share.amount().isPresent() && entitlement.insteadOf().isEmpty()) {
      Sum sum = sums.computeIfAbsent(share.payer(), p -> new Sum());
      sum.amount = sum.amount.add(share.amount().get());
      sum.provisions.add(entitlement.provision().id());
    }
  }

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private final List<String> provisions = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    BenefitTotal total(BenefitForm form, Payer payer) {
      return new BenefitTotal(form, payer, amount, provisions, open);
    }
  }
}
