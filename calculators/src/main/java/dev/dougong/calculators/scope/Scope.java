package dev.dougong.calculators.scope;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.dougong.calculators.Result;
import dev.dougong.calculators.internal.Json;
import dev.dougong.core.place.Jurisdiction;
import dev.dougong.engine.evaluation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The obligations of a project, by topic: which bind, which do not and which are open.
 *
 * <p>A topic that the law of the place does not speak of on that day is not listed, and does not
 * bind.
 */
public final class Scope implements Result<ImmutableSet<Topic>> {

  private final LocalDate day;
  private final Jurisdiction place;
  private final ImmutableList<TopicScope> topics;
  private final ImmutableList<String> notInForce;

  private Scope(
      LocalDate day,
      Jurisdiction place,
      ImmutableList<TopicScope> topics,
      ImmutableList<String> notInForce) {
    this.day = day;
    this.place = place;
    this.topics = topics;
    this.notInForce = notInForce;
  }

  static Scope of(
      LocalDate day, Jurisdiction place, List<Obligation> obligations, List<String> notInForce) {
    Map<Topic, List<Obligation>> byTopic = new EnumMap<>(Topic.class);
    obligations.forEach(o -> byTopic.computeIfAbsent(o.topic(), t -> new ArrayList<>()).add(o));
    return new Scope(
        day,
        place,
        byTopic.entrySet().stream()
            .map(entry -> TopicScope.of(entry.getKey(), entry.getValue()))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.copyOf(notInForce));
  }

  /** The topics that bind, be it as an encouragement; empty while a topic is open. */
  @Override
  public Optional<ImmutableSet<Topic>> value() {
    return open().isEmpty() ? Optional.of(binding()) : Optional.empty();
  }

  /** The topics of which it is known that they bind. */
  public ImmutableSet<Topic> binding() {
    return topics(Standing.BINDING);
  }

  /** The topics that bind and whose omission needs at least a reason. */
  public ImmutableSet<Topic> required() {
    return topics.stream()
        .filter(t -> t.strength().filter(Strength::isRequired).isPresent())
        .map(TopicScope::topic)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The topics of which it depends on missing facts whether they bind. */
  public ImmutableSet<Topic> open() {
    return topics(Standing.UNDETERMINED);
  }

  private ImmutableSet<Topic> topics(Standing standing) {
    return topics.stream()
        .filter(t -> t.standing() == standing)
        .map(TopicScope::topic)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** What is demanded under that topic; nothing if the law does not speak of it. */
  public TopicScope topic(Topic topic) {
    return topics.stream()
        .filter(t -> t.topic() == topic)
        .findFirst()
        .orElseGet(() -> new TopicScope(topic, ImmutableList.of()));
  }

  /** What is demanded under each topic that the law speaks of. */
  public ImmutableList<TopicScope> topics() {
    return topics;
  }

  /** The day of the question. */
  public LocalDate day() {
    return day;
  }

  /** The place of the question. */
  public Jurisdiction place() {
    return place;
  }

  /** The provisions of the place that were not asked, as they are not in force on the day. */
  public ImmutableList<String> notInForce() {
    return notInForce;
  }

  /** The facts that would decide the topics that are open; empty if there are none. */
  @Override
  public ImmutableSet<String> missing() {
    return topics.stream()
        .filter(t -> t.standing() == Standing.UNDETERMINED)
        .flatMap(t -> t.missing().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** What the provisions said, one outcome for each obligation. */
  @Override
  public ImmutableList<Outcome> outcomes() {
    return topics.stream()
        .flatMap(t -> t.obligations().stream())
        .map(Obligation::outcome)
        .collect(ImmutableList.toImmutableList());
  }

  /** The topics with their clauses, then how each clause that binds comes to do so. */
  @Override
  public String explain(Locale locale) {
    return text(locale)
        + "\n\n"
        + topics.stream()
            .flatMap(t -> t.binding().stream())
            .map(Obligation::outcome)
            .distinct()
            .map(outcome -> outcome.explain(locale))
            .collect(Collectors.joining("\n"));
  }

  /** The topics that bind or are open, with their clauses, in the language of the locale. */
  public String text(Locale locale) {
    String name =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? place.nameZh() : place.nameEn();
    return topics.stream()
        .filter(t -> t.standing() != Standing.NOT_BINDING)
        .map(t -> "\n" + t.text(locale))
        .collect(Collectors.joining("", day + " " + place.code() + " " + name, ""));
  }

  @Override
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", value());
    members.put("day", day);
    members.put("place", place.code());
    members.put("topics", topics.stream().map(Scope::members).toList());
    members.put("notInForce", notInForce);
    members.put("missing", missing());
    members.put("outcomes", outcomes());
    return Json.write(members);
  }

  private static Map<String, @Nullable Object> members(TopicScope topic) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("topic", topic.topic());
    members.put("label", topic.topic().label());
    members.put("standing", topic.standing());
    members.put("strength", topic.strength());
    members.put("level", topic.level().map(Scope::members));
    members.put("obligations", topic.obligations().stream().map(Scope::members).toList());
    members.put("missing", topic.missing());
    return members;
  }

  private static Map<String, @Nullable Object> members(Obligation obligation) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("provision", obligation.provision().id());
    members.put("citation", obligation.citation(Locale.CHINESE));
    members.put("title", obligation.title());
    members.put("standing", obligation.standing());
    members.put("strength", obligation.strength());
    members.put("level", obligation.level().map(Scope::members));
    members.put("strictest", obligation.strictest());
    members.put("missing", obligation.missing());
    return members;
  }

  private static Map<String, @Nullable Object> members(Level level) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("value", level.value());
    members.put("unit", level.unit());
    return members;
  }

  /** The topics that bind or are open, with their clauses, in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
