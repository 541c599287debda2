package dev.dougong.core.place;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import dev.dougong.core.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of jurisdictions: the one that comes with the SDK, or that one with rows of a user.
 *
 * <p>The standard table is the file {@code divisions.tsv} beside this class. It holds the nation,
 * every province and prefecture; every county-level place of Zhejiang, Jiangsu, Henan and the four
 * municipalities, those that a province governs directly, and a few more; and codes given up in the
 * changes it knows. A user who needs others gives a table of the same columns to {@link #with}; a
 * row with a known code takes the place of the known one.
 */
public final class Gazetteer {

  private static final int LONGEST_COMPARED = 40;

  private static final class Standard {
    static final Gazetteer INSTANCE = new Gazetteer(byCode(Division.parseTable(resource())));
  }

  private final ImmutableSortedMap<String, Division> divisions;
  private final ImmutableSortedMap<String, Jurisdiction> jurisdictions;
  private final ImmutableListMultimap<String, Jurisdiction> byFullName;
  private final ImmutableListMultimap<String, Jurisdiction> byBriefName;
  private final ImmutableListMultimap<String, Jurisdiction> children;
  private final ImmutableListMultimap<String, Jurisdiction> standIns;

  private Gazetteer(Map<String, Division> table) {
    this.divisions = ImmutableSortedMap.copyOf(table);
    divisions.values().forEach(this::check);
    ImmutableSortedMap.Builder<String, Jurisdiction> all = ImmutableSortedMap.naturalOrder();
    ImmutableListMultimap.Builder<String, Jurisdiction> full = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Jurisdiction> brief = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Jurisdiction> below = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Jurisdiction> covering = ImmutableListMultimap.builder();
    for (Division division : divisions.values()) {
      Jurisdiction jurisdiction = new Jurisdiction(this, division);
      all.put(division.code(), jurisdiction);
      PlaceNames.full(division).forEach(name -> full.put(name, jurisdiction));
      PlaceNames.brief(division).forEach(name -> brief.put(name, jurisdiction));
      parentCode(division.code()).ifPresent(parent -> below.put(parent, jurisdiction));
      division.members().forEach(member -> covering.put(member, jurisdiction));
    }
    this.jurisdictions = all.buildOrThrow();
    this.byFullName = full.build();
    this.byBriefName = brief.build();
    this.children = below.build();
    this.standIns = covering.build();
  }

  /** The table that comes with the SDK. */
  public static Gazetteer standard() {
    return Standard.INSTANCE;
  }

  /**
   * This table with further rows, given as the text of a file of the same shape: a first line with
   * the names of the columns, then a line for each division, cells parted by tabs.
   */
  public Gazetteer with(String table) {
    Map<String, Division> extended = new TreeMap<>(divisions);
    extended.putAll(byCode(Division.parseTable(table)));
    return new Gazetteer(extended);
  }

  /** Every jurisdiction, by code. */
  public ImmutableList<Jurisdiction> jurisdictions() {
    return jurisdictions.values().asList();
  }

  /** The jurisdiction of a code, if the table has it. */
  public Optional<Jurisdiction> find(String code) {
    return Optional.ofNullable(jurisdictions.get(code));
  }

  /** The jurisdiction of a code; an unknown code is refused with the nearest known one. */
  public Jurisdiction of(String code) {
    return find(code)
        .orElseThrow(
            () -> {
              Jurisdiction near = nearestByCode(code);
              return InvalidInputException.of(
                  "jurisdiction",
                  code,
                  "a GB/T 2260 code of six digits; the nearest known is " + near);
            });
  }

  /**
   * The jurisdiction of a name, in Chinese or English, in full ({@code 杭州市}) or without the word
   * for its kind ({@code 杭州}).
   *
   * <p>A full name goes before a brief one, and a place that exists before one that was given up. A
   * name that still means several places is refused with all of them.
   */
  public Jurisdiction named(String name) {
    return named(name, of(Jurisdiction.NATION));
  }

  /** The jurisdiction of a name within another one, at any depth. */
  public Jurisdiction named(String name, Jurisdiction within) {
    String key = PlaceNames.key(name);
    for (ImmutableListMultimap<String, Jurisdiction> index :
        ImmutableList.of(byFullName, byBriefName)) {
      ImmutableList<Jurisdiction> found = current(within(index.get(key), within));
      if (found.size() > 1) {
        throw InvalidInputException.of(
            "jurisdiction",
            name,
            "a name of one place, or the place it lies in; it could be "
                + found.stream().map(Gazetteer::withParent).collect(Collectors.joining(", ")));
      }
      if (found.size() == 1) {
        return found.get(0);
      }
    }
    Jurisdiction near = nearestByName(key, within);
    throw InvalidInputException.of(
        "jurisdiction",
        name,
        "the name of a place in " + within + "; the nearest known is " + near);
  }

  ImmutableList<Jurisdiction> children(String code) {
    return children.get(code);
  }

  /** The stand-ins that cover a place besides its parent. */
  ImmutableList<Jurisdiction> standInsOver(String code) {
    return standIns.get(code);
  }

  Optional<Jurisdiction> parent(String code) {
    return parentCode(code).map(this::of);
  }

  /** A county lies in its prefecture, or in the province where that governs it directly. */
  private Optional<String> parentCode(String code) {
    String province = code.substring(0, 2) + "0000";
    return switch (Division.level(code)) {
      case NATION -> Optional.empty();
      case PROVINCE -> Optional.of(Jurisdiction.NATION);
      case PREFECTURE -> Optional.of(province);
      case COUNTY -> {
        String prefecture = code.substring(0, 4) + "00";
        yield Optional.of(divisions.containsKey(prefecture) ? prefecture : province);
      }
    };
  }

  private void check(Division division) {
    parentCode(division.code()).ifPresent(parent -> checkKnown(division, parent));
    for (Division.Change change : division.changes()) {
      for (String code : change.codes()) {
        checkKnown(division, code);
        checkInUse(division, code, change.on());
      }
    }
    for (String member : division.members()) {
      checkKnown(division, member);
      if (Division.level(member).compareTo(division.level()) <= 0) {
        throw InvalidInputException.of(
            "divisions/" + division.code() + "/members", member, "a place of a lower level");
      }
    }
  }

  private void checkKnown(Division division, String code) {
    if (!divisions.containsKey(code)) {
      throw InvalidInputException.of(
          "divisions/" + division.code(), code, "a code that the table has a row for");
    }
  }

  private void checkInUse(Division division, String code, LocalDate day) {
    Division successor = Objects.requireNonNull(divisions.get(code));
    boolean begun = successor.from().filter(day::isBefore).isEmpty();
    boolean ended = successor.to().filter(day::isAfter).isPresent();
    if (!begun || ended) {
      throw InvalidInputException.of(
          "divisions/" + division.code() + "/changes", code, "a code in use on " + day);
    }
  }

  private static ImmutableList<Jurisdiction> within(
      ImmutableList<Jurisdiction> found, Jurisdiction place) {
    return found.stream().filter(place::contains).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Jurisdiction> current(ImmutableList<Jurisdiction> found) {
    ImmutableList<Jurisdiction> current =
        found.stream()
            .filter(place -> place.period().to().isEmpty())
            .collect(ImmutableList.toImmutableList());
    return current.isEmpty() ? found : current;
  }

  private static String withParent(Jurisdiction place) {
    return place + place.parent().map(parent -> " (" + parent.nameZh() + ")").orElse("");
  }

  private Jurisdiction nearestByCode(String code) {
    return jurisdictions.values().stream()
        .min(
            Comparator.<Jurisdiction>comparingInt(
                    place -> -Strings.commonPrefix(place.code(), code).length())
                .thenComparingInt(place -> PlaceNames.distance(place.code(), shortened(code))))
        .orElseThrow();
  }

  private Jurisdiction nearestByName(String key, Jurisdiction within) {
    String compared = shortened(key);
    return byFullName.entries().stream()
        .filter(entry -> within.contains(entry.getValue()))
        .min(
            Comparator.<Map.Entry<String, Jurisdiction>>comparingInt(
                    entry -> PlaceNames.distance(entry.getKey(), compared))
                .thenComparing(entry -> entry.getValue().level()))
        .map(Map.Entry::getValue)
        .orElse(within);
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_COMPARED));
  }

  private static Map<String, Division> byCode(ImmutableList<Division> table) {
    Map<String, Division> divisions = new TreeMap<>();
    for (Division division : table) {
      if (divisions.put(division.code(), division) != null) {
        throw InvalidInputException.of(
            "divisions/code", division.code(), "every code once in a table");
      }
    }
    return divisions;
  }

  private static String resource() {
    // Asked of the class itself: in a named module nobody else may read the file.
    try (InputStream file = Gazetteer.class.getResourceAsStream("divisions.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
