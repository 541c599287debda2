package dev.dougong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Quantity;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DomainValueProperties {

  @Property(tries = 120)
  void a_value_read_back_from_its_json_is_equal(@ForAll("anyValue") Typed<?> any) {
    String json = StrictJson.write(any.value());

    Object read = StrictJson.read(json, any.type());

    assertThat(read).isEqualTo(any.value()).hasSameHashCodeAs(any.value());
    assertThat(StrictJson.write(read)).isEqualTo(json);
  }

  @Property(tries = 80)
  void every_attribute_with_a_fact_is_among_the_facts(@ForAll("anyValue") Typed<?> any)
      throws ReflectiveOperationException {
    if (!(any.value() instanceof FactCarrier carrier)) {
      return;
    }
    Facts facts = carrier.toFacts();
    for (Method attribute : ArbitraryDomain.attributes(any.type())) {
      FactId bound = attribute.getAnnotation(FactId.class);
      Object value = attribute.invoke(any.value());
      if (bound != null && value instanceof Optional<?> known && known.isPresent()) {
        String id = bound.value().isEmpty() ? attribute.getName() : bound.value();
        String unit = facts.dictionary().get(id).unit().orElse("");
        assertThat(facts.get(id)).as(id).isEqualTo(asFact(known.get(), unit));
      }
    }
  }

  @Property(tries = 80)
  void further_facts_are_among_the_facts(@ForAll("anyValue") Typed<?> any)
      throws ReflectiveOperationException {
    if (any.value() instanceof FactCarrier carrier && hasFurtherFacts(any.type())) {
      Facts further = (Facts) any.type().getMethod("furtherFacts").invoke(any.value());

      assertThat(carrier.toFacts().asMap()).containsAllEntriesOf(further.asMap());
    }
  }

  @Property(tries = 80)
  void facts_read_back_from_their_json_are_equal(@ForAll("anyValue") Typed<?> any) {
    if (any.value() instanceof FactCarrier carrier) {
      Facts facts = carrier.toFacts();

      assertThat(Facts.parseJson(StrictJson.write(facts))).isEqualTo(facts);
    }
  }

  private static boolean hasFurtherFacts(Class<?> type) {
    return List.of(type.getMethods()).stream().anyMatch(m -> m.getName().equals("furtherFacts"));
  }

  private static Object asFact(Object value, String unit) {
    if (value instanceof Quantity quantity) {
      BigDecimal number = quantity.in(unit).orElseThrow();
      return number.signum() == 0 ? BigDecimal.ZERO : plain(number);
    }
    if (value instanceof Integer number) {
      return BigDecimal.valueOf(number);
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? BigDecimal.ZERO : plain(number);
    }
    if (value instanceof Jurisdiction place) {
      return place.code();
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  record Typed<T>(Class<T> type, T value) {}

  @Provide
  Arbitrary<Typed<?>> anyValue() {
    return Arbitraries.of(DomainTypes.ALL).flatMap(DomainValueProperties::typed);
  }

  private static <T> Arbitrary<Typed<?>> typed(Class<T> type) {
    return ArbitraryDomain.of(type).map(value -> new Typed<>(type, value));
  }
}
