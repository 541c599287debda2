package dev.dougong.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.dougong.core.Described;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.time.ValidityPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place that is governed: the nation, a province, a prefecture or a county, by its GB/T 2260
 * code.
 *
 * <p>The standard knows three levels; this type has one more, the nation, with the code {@code
 * 000000}. A place knows the one it lies in, so that the rules of a place and of all above it can
 * be found. Districts of Beijing, Tianjin, Shanghai and Chongqing lie in the municipality itself,
 * and so do the counties that a province governs directly: the standard's filler codes between,
 * such as 110100 or 419000, are no places.
 *
 * <p>Maps change, and documents keep the codes of their day. A code given up stays known, with the
 * {@link #period()} in which it was in use and its {@link #successorsOn successors}. Codes that the
 * corpus needs and the standard does not have are {@link #isStandIn() stand-ins}.
 *
 * <p>{@link Gazetteer#standard()} backs {@link #of} and {@link #named}, and JSON, where a place is
 * its code. Two places are equal if their codes are.
 */
@Described(zh = "行政区划", en = "administrative division", examples = "330100")
public final class Jurisdiction implements Comparable<Jurisdiction> {

  static final String NATION = "000000";

  private final Gazetteer gazetteer;
  private final Division division;

  Jurisdiction(Gazetteer gazetteer, Division division) {
    this.gazetteer = gazetteer;
    this.division = division;
  }

  /** The place of a code in the standard table. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Jurisdiction of(String code) {
    return Gazetteer.standard().of(code);
  }

  /** The place of a name in the standard table; see {@link Gazetteer#named(String)}. */
  public static Jurisdiction named(String name) {
    return Gazetteer.standard().named(name);
  }

  /** The place of a name within another one, for names such as 鼓楼区 that many cities use. */
  public static Jurisdiction named(String name, Jurisdiction within) {
    return within.gazetteer.named(name, within);
  }

  /** The nation. */
  public static Jurisdiction nation() {
    return of(NATION);
  }

  /** The six digits. */
  @JsonValue
  public String code() {
    return division.code();
  }

  /** The name in Chinese. */
  public String nameZh() {
    return division.nameZh();
  }

  /** The name in English; names of places are in pinyin or as they are officially spelled. */
  public String nameEn() {
    return division.nameEn();
  }

  /** The level. */
  public Level level() {
    return division.level();
  }

  /** Whether the code is not one of the standard but stands in for a place that has none. */
  public boolean isStandIn() {
    return division.standIn();
  }

  /** What is to be known about the row, such as why there is a stand-in; often empty. */
  public String note() {
    return division.note();
  }

  /** The days on which the code is in use; the start is open unless a known change made it. */
  public ValidityPeriod period() {
    return ValidityPeriod.builder().from(division.from()).to(division.to()).build();
  }

  /** Whether the code is in use on a day. */
  public boolean existsOn(LocalDate day) {
    return period().contains(day);
  }

  /** The place that this one lies in; the nation lies in none. */
  public Optional<Jurisdiction> parent() {
    return gazetteer.parent(code());
  }

  /** The places that this one lies in, nearest first, the nation last. */
  public ImmutableList<Jurisdiction> ancestors() {
    return Stream.iterate(
            parent(), Optional::isPresent, place -> place.flatMap(Jurisdiction::parent))
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  /** The places of the next level below, by code, with those given up. */
  public ImmutableList<Jurisdiction> children() {
    return gazetteer.children(code());
  }

  /**
   * Whether the other place is this one or lies in it, at any depth. A stand-in also contains the
   * places it covers, which have another parent in the standard.
   */
  public boolean contains(Jurisdiction other) {
    return equals(other)
        || other.parent().filter(this::contains).isPresent()
        || other.gazetteer.standInsOver(other.code()).stream().anyMatch(this::contains);
  }

  /**
   * The places whose area on a day holds the area that this code last had: the place itself while
   * it exists, otherwise what became of it, one place or several; none before the code was made.
   */
  public ImmutableSortedSet<Jurisdiction> successorsOn(LocalDate day) {
    if (existsOn(day)) {
      return ImmutableSortedSet.of(this);
    }
    Optional<LocalDate> end = period().to();
    if (end.isEmpty() || day.isBefore(end.get())) {
      return ImmutableSortedSet.of();
    }
    return successors(end.get(), day);
  }

  /**
   * The places whose area on a day holds the area that this code had on an earlier day.
   *
   * <p>That differs from the place itself where a code went on with less: the 余杭区 of 2020 is in
   * 2022 the new 余杭区 and 临平区.
   */
  public ImmutableSortedSet<Jurisdiction> successors(LocalDate drawnOn, LocalDate day) {
    if (!existsOn(drawnOn)) {
      throw InvalidInputException.of("drawnOn", drawnOn, "a day in " + period() + " for " + this);
    }
    if (day.isBefore(drawnOn)) {
      throw InvalidInputException.of("day", day, "a day not before " + drawnOn);
    }
    for (Division.Change change : division.changes()) {
      if (change.on().isAfter(drawnOn) && !change.on().isAfter(day)) {
        return change.codes().stream()
            .flatMap(code -> gazetteer.of(code).successors(change.on(), day).stream())
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
      }
    }
    return ImmutableSortedSet.of(this);
  }

  @Override
  public int compareTo(Jurisdiction other) {
    return code().compareTo(other.code());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Jurisdiction that && code().equals(that.code());
  }

  @Override
  public int hashCode() {
    return code().hashCode();
  }

  /** Code and Chinese name, such as {@code 330100 杭州市}. */
  @Override
  public String toString() {
    return code() + " " + nameZh();
  }

  /** The levels, highest first. */
  public enum Level {
    /** 国家. */
    NATION("国家"),
    /** 省级: provinces, autonomous regions, municipalities, special administrative regions. */
    PROVINCE("省级"),
    /** 地级: prefecture-level cities, prefectures, autonomous prefectures, leagues. */
    PREFECTURE("地级"),
    /** 县级: districts, counties, county-level cities. */
    COUNTY("县级");

    private final String nameZh;

    Level(String nameZh) {
      this.nameZh = nameZh;
    }

    /** The name in Chinese. */
    public String nameZh() {
      return nameZh;
    }
  }
}
