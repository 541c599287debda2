package dev.dougong.core.quantity;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The largest-remainder method on whole fen and exact weights. */
final class FenShares {

  static final int MOST = 100_000;

  private FenShares() {}

  static ImmutableList<BigInteger> of(BigInteger fen, List<Fraction> weights) {
    List<BigInteger> whole = wholeWeights(weights);
    BigInteger total = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() == 0) {
      throw InvalidInputException.of("weights", weights, "at least one weight above 0");
    }
    List<BigInteger> shares = new ArrayList<>(whole.size());
    List<BigInteger> lost = new ArrayList<>(whole.size());
    BigInteger left = fen.abs();
    for (BigInteger weight : whole) {
      BigInteger[] parts = fen.abs().multiply(weight).divideAndRemainder(total);
      shares.add(parts[0]);
      lost.add(parts[1]);
      left = left.subtract(parts[0]);
    }
    // The sort is stable, so equal losses stay in the order of the weights.
    IntStream.range(0, whole.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> lost.get(i)).reversed())
        .limit(left.longValueExact())
        .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
    return shares.stream()
        .map(share -> fen.signum() < 0 ? share.negate() : share)
        .collect(ImmutableList.toImmutableList());
  }

  /** The weights over their common denominator, so that all that follows is on whole numbers. */
  private static List<BigInteger> wholeWeights(List<Fraction> weights) {
    if (weights.size() > MOST) {
      throw InvalidInputException.of("weights", weights.size(), "at most " + MOST + " weights");
    }
    BigInteger common = BigInteger.ONE;
    for (Fraction value : weights) {
      if (value.signum() < 0) {
        throw InvalidInputException.of("weights", value, "weights of 0 or more");
      }
      common = common.multiply(value.denominator().divide(common.gcd(value.denominator())));
    }
    List<BigInteger> whole = new ArrayList<>(weights.size());
    for (Fraction value : weights) {
      whole.add(value.numerator().multiply(common.divide(value.denominator())));
    }
    return whole;
  }
}
