package dev.dougong.engine.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.engine.evaluation.EvaluationException;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PowersTest {

  /** Published to 50 digits and more; here as far as the language goes. */
  private static final String E = "2.718281828459045235360287471352662";

  private static final String LN_10 = "2.302585092994045684017991454684364";

  @Test
  void constantsAreRightToTheLastDigit() {
    assertThat(Powers.exp(BigDecimal.ONE)).isEqualTo(new BigDecimal(E));
    assertThat(Powers.naturalLog(BigDecimal.TEN)).isEqualTo(new BigDecimal(LN_10));
  }

  @Test
  void wholePowersAreExact() {
    assertThat(Powers.power(new BigDecimal("1.1"), BigDecimal.valueOf(3))).isEqualTo("1.331");
    assertThat(Powers.power(BigDecimal.valueOf(2), BigDecimal.valueOf(-2))).isEqualTo("0.25");
  }

  @Test
  void whatHasNoPowerIsAnError() {
    assertThatThrownBy(() -> Powers.power(BigDecimal.ZERO, BigDecimal.valueOf(-1)))
        .isInstanceOf(EvaluationException.class);
    assertThatThrownBy(() -> Powers.power(BigDecimal.valueOf(-8), new BigDecimal("0.5")))
        .isInstanceOf(EvaluationException.class);
    assertThatThrownBy(() -> Powers.naturalLog(BigDecimal.ZERO))
        .isInstanceOf(EvaluationException.class);
  }

  @Property(tries = 200)
  void rootOfAPowerIsTheBase(
      @ForAll @BigRange(min = "0.01", max = "10000") @Scale(2) BigDecimal base,
      @ForAll @IntRange(min = 2, max = 9) int n) {
    BigDecimal root = BigDecimal.ONE.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
    BigDecimal back = Powers.power(Powers.power(base, BigDecimal.valueOf(n)), root);
    assertThat(back.subtract(base).abs()).isLessThan(base.movePointLeft(30));
  }

  @Property(tries = 200)
  void logarithmUndoesTheExponential(
      @ForAll @BigRange(min = "-50", max = "50") @Scale(4) BigDecimal x) {
    BigDecimal back = Powers.naturalLog(Powers.exp(x));
    assertThat(back.subtract(x).abs()).isLessThan(BigDecimal.ONE.movePointLeft(30));
  }
}
