package dev.dougong.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ValidityPeriodTest {
  @Test
  void a() {
    assertThat(ValidityPeriod.builder().build().from()).isEmpty();
  }

  @Property
  void b(@ForAll int x) {
    assertThat(x).isEqualTo(x);
  }
}
