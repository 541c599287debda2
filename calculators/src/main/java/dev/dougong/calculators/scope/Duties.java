package dev.dougong.calculators.scope;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.dougong.core.json.StrictJson;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.Provision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions demand something of a project, by topic: the list {@code duties.json}.
 *
 * <p>A mandate that the list does not name is recognised by the name of its output, so that rules
 * of one's own count as well.
 *
 * @param listed the duties of the list
 * @param outputs the topic that the name of an output tells
 */
record Duties(List<Duty> listed, Map<String, Topic> outputs) {

  static final Duties STANDARD = read();

  Duties {
    listed = ImmutableList.copyOf(listed);
    outputs = ImmutableMap.copyOf(outputs);
  }

  /** The duties in the provisions of a book, in the order of the book. */
  ImmutableList<Duty> of(RuleBook book) {
    ImmutableSet<String> named =
        listed.stream()
            .map(duty -> duty.provision() + ' ' + duty.output())
            .collect(ImmutableSet.toImmutableSet());
    ImmutableList.Builder<Duty> found = ImmutableList.builder();
    for (Provision provision : book.provisions()) {
      listed.stream().filter(duty -> duty.provision().equals(provision.id())).forEach(found::add);
      if (provision.kind() == Provision.Kind.MANDATE) {
        provision.outputs().stream()
            .filter(output -> !named.contains(provision.id() + ' ' + output.name()))
            .flatMap(output -> recognised(provision, output).stream())
            .forEach(found::add);
      }
    }
    return found.build();
  }

  private Optional<Duty> recognised(Provision provision, Provision.Output output) {
    return Optional.ofNullable(outputs.get(output.name()))
        .map(
            topic ->
                new Duty(
                    topic,
                    provision.id(),
                    output.name(),
                    ImmutableMap.of(),
                    Optional.empty(),
                    ImmutableMap.of(),
                    ImmutableMap.of(),
                    Optional.empty(),
                    Optional.of(output.name()).filter(name -> !output.unit().isEmpty()),
                    output.unit(),
                    false));
  }

  private static Duties read() {
    try (InputStream in = Duties.class.getResourceAsStream("duties.json")) {
      if (in == null) {
        throw new IllegalStateException("duties.json is not where this class is");
      }
      Map<String, @Nullable Object> file = StrictJson.readObject(in);
      ImmutableList.Builder<Duty> listed = ImmutableList.builder();
      object(file, "duties")
          .forEach(
              (topic, duties) -> {
                for (Object duty : (List<?>) duties) {
                  listed.add(duty(Topic.valueOf(topic), named((Map<?, ?>) duty)));
                }
              });
      Map<String, Topic> outputs = new LinkedHashMap<>();
      object(file, "outputs")
          .forEach((name, topic) -> outputs.put(name, Topic.valueOf(topic.toString())));
      return new Duties(listed.build(), outputs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duty duty(Topic topic, Map<String, Object> fields) {
    Map<String, Strength> says = new LinkedHashMap<>();
    object(fields, "says")
        .forEach((value, strength) -> says.put(value, Strength.valueOf(strength.toString())));
    return new Duty(
        topic,
        text(fields, "provision").orElseThrow(),
        text(fields, "output").orElseThrow(),
        says,
        text(fields, "strength").map(Strength::valueOf),
        object(fields, "only"),
        object(fields, "unfulfilled"),
        text(fields, "above"),
        text(fields, "level"),
        text(fields, "unit").orElse(""),
        Boolean.TRUE.equals(fields.get("lowerIsStricter")));
  }

  private static Optional<String> text(Map<String, Object> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(String.class::cast);
  }

  private static Map<String, Object> object(
      Map<String, ? extends @Nullable Object> fields, String name) {
    return fields.get(name) instanceof Map<?, ?> inner ? named(inner) : ImmutableMap.of();
  }

  private static Map<String, Object> named(Map<?, ?> fields) {
    Map<String, Object> named = new LinkedHashMap<>();
    fields.forEach((name, value) -> named.put(name.toString(), value));
    return named;
  }
}
