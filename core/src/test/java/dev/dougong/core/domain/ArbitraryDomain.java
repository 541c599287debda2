package dev.dougong.core.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.enterprise.SocialCreditCode;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.FactId;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.quantity.Area;
import dev.dougong.core.quantity.Emissions;
import dev.dougong.core.quantity.Energy;
import dev.dougong.core.quantity.Length;
import dev.dougong.core.quantity.Mass;
import dev.dougong.core.quantity.Money;
import dev.dougong.core.quantity.Ratio;
import dev.dougong.core.quantity.StandardCoal;
import dev.dougong.core.quantity.Volume;
import dev.dougong.core.region.Indicator;
import dev.dougong.core.time.ValidityPeriod;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Valid domain values of any type, made by its builder from values of its attributes' types.
 *
 * <p>What the builder refuses is thrown away, so that the values keep every rule of their type
 * without this class knowing one.
 */
final class ArbitraryDomain {

  private static final List<SocialCreditCode> CODES =
      List.of(SocialCreditCode.of("91330100799655058B"));

  private ArbitraryDomain() {}

  static <T> Arbitrary<T> of(Class<T> type) {
    List<Method> attributes = attributes(type);
    List<Arbitrary<Optional<Object>>> values = new ArrayList<>();
    for (Method attribute : attributes) {
      values.add(valueOf(type, attribute));
    }
    return Combinators.combine(values)
        .as(chosen -> build(type, attributes, chosen))
        .filter(50_000, Optional::isPresent)
        .map(Optional::get)
        .withoutEdgeCases();
  }

  /** The attributes of a type: those that its builder sets. */
  static List<Method> attributes(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> !Modifier.isStatic(m.getModifiers()) && m.getParameterCount() == 0)
        .filter(m -> setter(type, m) != null)
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static Method setter(Class<?> type, Method attribute) {
    return Arrays.stream(builderOf(type).getMethods())
        .filter(m -> m.getName().equals(attribute.getName()) && m.getParameterCount() == 1)
        .filter(m -> accepts(m.getParameterTypes()[0], attribute.getReturnType()))
        .findFirst()
        .orElse(null);
  }

  private static boolean accepts(Class<?> parameter, Class<?> attribute) {
    return parameter.isAssignableFrom(attribute);
  }

  private static Class<?> builderOf(Class<?> type) {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(c -> c.getSimpleName().equals("Builder"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no Builder"));
  }

  @SuppressWarnings("unchecked")
  private static <T> Optional<T> build(
      Class<T> type, List<Method> attributes, List<Optional<Object>> chosen) {
    try {
      Object builder = type.getMethod("builder").invoke(null);
      for (int i = 0; i < attributes.size(); i++) {
        if (chosen.get(i).isPresent()) {
          setter(type, attributes.get(i)).invoke(builder, chosen.get(i).get());
        }
      }
      return Optional.of((T) builder.getClass().getMethod("build").invoke(builder));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidInputException) {
        return Optional.empty();
      }
      throw new AssertionError(type + " threw something else", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Seldom given where it may be left out, so that rules between attributes hold often enough. */
  private static Arbitrary<Optional<Object>> valueOf(Class<?> owner, Method attribute) {
    Type type = attribute.getGenericReturnType();
    Optional<FactDefinition> fact = fact(attribute);
    Class<?> raw = attribute.getReturnType();
    if (attribute.getName().equals("year") && raw == Optional.class) {
      return Arbitraries.integers().between(1949, 2060).map(Optional::of).map(Optional::of);
    }
    if (raw == Optional.class) {
      return plain(argument(type, 0), fact)
          .map(v -> Optional.<Object>of(Optional.of(v)))
          .injectNull(0.6)
          .map(v -> v == null ? Optional.empty() : v);
    }
    if (raw == ImmutableList.class) {
      return plain(argument(type, 0), fact)
          .list()
          .uniqueElements()
          .ofMaxSize(2)
          .map(v -> Optional.of(ImmutableList.copyOf(v)));
    }
    if (raw == ImmutableMap.class) {
      Class<?> key = argument(type, 0);
      Arbitrary<Object> keys =
          key == String.class
              ? Arbitraries.of("completed", "areas", "demos").map(k -> (Object) k)
              : plain(key, Optional.empty());
      Class<?> value = argument(type, 1);
      Arbitrary<Object> values =
          value == Object.class
              ? Arbitraries.of(BigDecimal.TEN, true, "YES").map(v -> (Object) v)
              : plain(value, Optional.empty());
      return Arbitraries.maps(keys, values)
          .ofMaxSize(5)
          .map(v -> Optional.of(ImmutableMap.copyOf(v)));
    }
    if (attribute.getName().equals("year") && raw != Optional.class) {
      return Arbitraries.integers().between(1949, 2060).map(Optional::of);
    }
    if (raw == Facts.class) {
      return furtherFacts(owner).map(Optional::of);
    }
    return plain(raw, fact).map(Optional::of);
  }

  private static Arbitrary<Object> plain(Class<?> type, Optional<FactDefinition> fact) {
    BigDecimal min = fact.flatMap(FactDefinition::min).orElse(BigDecimal.ZERO);
    BigDecimal max = fact.flatMap(FactDefinition::max).orElse(new BigDecimal("100000"));
    Arbitrary<BigDecimal> number =
        Arbitraries.bigDecimals().between(min, max).ofScale(3).shrinkTowards(min);
    if (type == Boolean.class || type == boolean.class) {
      return Arbitraries.of(true, false).map(v -> v);
    }
    if (type == Integer.class || type == int.class) {
      boolean year = fact.flatMap(FactDefinition::unit).filter("year"::equals).isPresent();
      return Arbitraries.integers()
          .between(year ? 1990 : min.intValueExact(), year ? 2035 : Math.min(max.intValue(), 60))
          .map(v -> v);
    }
    if (type == String.class) {
      return Arbitraries.strings()
          .withChars("甲乙丙建设工程abc \"\\\n\u0007")
          .ofMinLength(1)
          .ofMaxLength(8)
          .map(v -> "x" + v);
    }
    if (type == BigDecimal.class) {
      return number.map(v -> v);
    }
    if (type == LocalDate.class) {
      return Arbitraries.integers().between(0, 3000).map(LocalDate.of(2018, 1, 1)::plusDays);
    }
    if (type.isEnum()) {
      return Arbitraries.of((Object[]) type.getEnumConstants());
    }
    Optional<Arbitrary<Object>> known = scalar(type, number);
    return known.orElseGet(() -> Arbitraries.lazy(() -> of(type).map(v -> (Object) v)));
  }

  private static Optional<Arbitrary<Object>> scalar(Class<?> type, Arbitrary<BigDecimal> number) {
    Map<Class<?>, Arbitrary<?>> scalars =
        Map.ofEntries(
            Map.entry(Money.class, number.map(Money::of)),
            Map.entry(
                Ratio.class, Arbitraries.integers().between(0, 120).map(n -> Ratio.of(n, 120))),
            Map.entry(Area.class, number.map(n -> Area.parse(n.toPlainString() + "m²"))),
            Map.entry(Length.class, number.map(n -> Length.parse(n.toPlainString() + "m"))),
            Map.entry(Volume.class, number.map(n -> Volume.parse(n.toPlainString() + "m³"))),
            Map.entry(Mass.class, number.map(n -> Mass.parse(n.toPlainString() + "kg"))),
            Map.entry(Energy.class, number.map(n -> Energy.parse(n.toPlainString() + "kWh"))),
            Map.entry(
                StandardCoal.class, number.map(n -> StandardCoal.parse(n.toPlainString() + "tce"))),
            Map.entry(
                Emissions.class, number.map(n -> Emissions.parse(n.toPlainString() + "kgCO2e"))),
            Map.entry(
                Jurisdiction.class,
                Arbitraries.of("330000", "330100", "330106", "410300").map(Jurisdiction::of)),
            Map.entry(SocialCreditCode.class, Arbitraries.of(CODES)),
            Map.entry(
                Indicator.class,
                Arbitraries.of(Indicator.knownIds().asList().subList(0, 9)).map(Indicator::of)),
            Map.entry(
                ValidityPeriod.class,
                Arbitraries.integers()
                    .between(0, 999)
                    .map(n -> ValidityPeriod.since(LocalDate.of(2020, 1, 1).plusDays(n)))));
    return Optional.ofNullable(scalars.get(type)).map(a -> a.map(v -> (Object) v));
  }

  private static Arbitrary<Object> furtherFacts(Class<?> owner) {
    Subject subject =
        DomainTypes.BY_SUBJECT.entrySet().stream()
            .filter(e -> e.getValue() == owner)
            .findFirst()
            .orElseThrow()
            .getKey();
    List<FactDefinition> open =
        FactHomes.openFacts(subject).stream()
            .filter(f -> f.derivedFrom().isEmpty())
            .filter(f -> !FactHomes.following(owner).contains(f.id()))
            .toList();
    if (open.isEmpty()) {
      return Arbitraries.just(Facts.none());
    }
    return Arbitraries.of(open)
        .set()
        .ofMaxSize(3)
        .map(
            chosen -> {
              Facts.Builder facts = Facts.builder();
              chosen.forEach(f -> facts.put(f.id(), FactHomes.sample(f)));
              return facts.build();
            });
  }

  private static Optional<FactDefinition> fact(Method attribute) {
    FactId id = attribute.getAnnotation(FactId.class);
    return Optional.ofNullable(id)
        .map(i -> i.value().isEmpty() ? attribute.getName() : i.value())
        .map(FactDictionary.standard()::get);
  }

  private static Class<?> argument(Type type, int index) {
    Type argument = ((ParameterizedType) type).getActualTypeArguments()[index];
    return (Class<?>) (argument instanceof ParameterizedType p ? p.getRawType() : argument);
  }
}
