package dev.dougong.calculators.assess;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.NearestNames;
import dev.dougong.core.application.Application;
import dev.dougong.core.building.Building;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Facts;
import dev.dougong.core.fund.Fund;
import dev.dougong.core.json.StrictJson;
import dev.dougong.core.person.Person;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.core.product.Product;
import dev.dougong.core.project.Project;
import dev.dougong.core.region.Region;
import dev.dougong.engine.book.RuleBook;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A case as JSON: {@code {"asOf": .., "place": .., "project": {..}, "facts": {..}}}.
 *
 * <p>Each subject is an object of the domain model, each at most once; {@code facts} holds further
 * facts by id, of the shared dictionary or declared by a provision of the book. Everything may be
 * left out. What is not known is refused, with a JSON pointer to its place.
 *
 * @param asOf the day of the question
 * @param place the place of the question
 * @param subjects the subjects, the further facts among them
 */
public record CaseDescription(
    Optional<LocalDate> asOf, Optional<Jurisdiction> place, List<FactCarrier> subjects) {

  private static final String AS_OF = "asOf";
  private static final String PLACE = "place";
  private static final String FACTS = "facts";

  private static final ImmutableMap<String, Class<? extends FactCarrier>> SUBJECTS =
      ImmutableMap.<String, Class<? extends FactCarrier>>builder()
          .put("enterprise", Enterprise.class)
          .put("project", Project.class)
          .put("building", Building.class)
          .put("contract", Contract.class)
          .put("region", Region.class)
          .put("fund", Fund.class)
          .put("application", Application.class)
          .put("product", Product.class)
          .put("person", Person.class)
          .buildOrThrow();

  /** Copies the list. */
  public CaseDescription {
    subjects = ImmutableList.copyOf(subjects);
  }

  /** Reads a case; the book says which further facts there are. */
  public static CaseDescription parseJson(RuleBook book, String json) {
    Map<String, @Nullable Object> given = StrictJson.readObject(json);
    ImmutableList.Builder<FactCarrier> subjects = ImmutableList.builder();
    Optional<LocalDate> asOf = Optional.empty();
    Optional<Jurisdiction> place = Optional.empty();
    for (Map.Entry<String, @Nullable Object> entry : given.entrySet()) {
      String name = entry.getKey();
      Object value = entry.getValue();
      if (value == null) {
        throw InvalidInputException.of("/" + name, null, "a value; leave the name out if unknown");
      }
      switch (name) {
        case AS_OF -> asOf = Optional.of(at(name, () -> day(value)));
        case PLACE -> place = Optional.of(at(name, () -> Jurisdiction.of(text(value))));
        case FACTS -> subjects.add(at(name, () -> Facts.of(book.dictionary(), object(value))));
        default -> subjects.add(at(name, () -> StrictJson.read(json(value), subject(name))));
      }
    }
    return new CaseDescription(asOf, place, subjects.build());
  }

  /** What is read, with the place in the document in front of what a refusal says. */
  private static <T> T at(String name, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInputException e) {
      String field = e.field();
      if (field.startsWith("/")) {
        throw e.at("/" + name + field);
      }
      throw e.at(name.equals(FACTS) && !field.equals(FACTS) ? "/facts/" + field : "/" + name);
    }
  }

  private static Class<? extends FactCarrier> subject(String name) {
    Class<? extends FactCarrier> type = SUBJECTS.get(name);
    if (type == null) {
      ImmutableList<String> known =
          ImmutableList.<String>builder()
              .add(AS_OF, PLACE, FACTS)
              .addAll(SUBJECTS.keySet())
              .build();
      List<String> near = NearestNames.of(name, known);
      throw InvalidInputException.of(
          name, name, "one of the properties " + String.join(", ", near.isEmpty() ? known : near));
    }
    return type;
  }

  private static String json(Object value) {
    return StrictJson.write(object(value));
  }

  private static Map<String, @Nullable Object> object(Object value) {
    if (!(value instanceof Map<?, ?> given)) {
      throw InvalidInputException.of(FACTS, value, "a JSON object");
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    given.forEach((name, inner) -> fields.put(String.valueOf(name), inner));
    return fields;
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw InvalidInputException.of(PLACE, value, "a place code of six digits as text");
  }

  private static LocalDate day(Object value) {
    try {
      return LocalDate.parse(value instanceof String text ? text : "");
    } catch (DateTimeException e) {
      throw InvalidInputException.of(AS_OF, value, "a day such as 2024-06-01");
    }
  }
}
