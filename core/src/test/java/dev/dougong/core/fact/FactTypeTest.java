package dev.dougong.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dougong.core.InvalidInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FactTypeTest {

  @Property
  void everyTypeReadsItsOwnName(@ForAll FactType.Kind kind, @ForAll boolean list) {
    FactType type = list ? FactType.listOf(kind) : FactType.of(kind);
    assertThat(FactType.parse(type.toString())).isEqualTo(type);
    assertThat(type.isList()).isEqualTo(list);
    assertThat(type.element()).isEqualTo(FactType.of(kind));
  }

  @Test
  void readsAListOfEnums() {
    assertThat(FactType.parse("list<enum>")).isEqualTo(FactType.listOf(FactType.Kind.ENUM));
  }

  @Property(tries = 300)
  void anyOtherTextIsRefused(@ForAll String text) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> FactType.parse("~" + text))
        .withMessageContaining("list<...>");
  }
}
