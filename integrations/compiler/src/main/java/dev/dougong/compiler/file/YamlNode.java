package dev.dougong.compiler.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file with its place. */
public sealed interface YamlNode {

  /** Where it begins. */
  Place place();

  /** How a message calls it. */
  String phrase();

  /**
   * A place in a file.
   *
   * @param line the line, from 1
   * @param column the column in code points, from 1
   */
  record Place(int line, int column) {
    /** The beginning of a file. */
    public static final Place START = new Place(1, 1);
  }

  /** How a scalar is written. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    BLOCK
  }

  /** A scalar as it is written; what it means depends on what is expected. */
  record Scalar(Place place, String text, Style style) implements YamlNode {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    @Override
    public String phrase() {
      if (isNull()) {
        return "nothing";
      }
      if (text.isBlank()) {
        return "a blank text";
      }
      String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
      return "`" + shown.replaceAll("\\s+", " ") + "`";
    }

    /** Whether it stands for no value. */
    public boolean isNull() {
      return style == Style.PLAIN && NULLS.contains(text);
    }

    /** Whether YAML takes it for a text, a number or the like depending on its form. */
    public boolean isPlain() {
      return style == Style.PLAIN;
    }
  }

  /** A list. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    /** Copies the list. */
    public Sequence {
      items = ImmutableList.copyOf(items);
    }

    @Override
    public String phrase() {
      return "a list";
    }
  }

  /** A mapping; keys are unique. */
  record Mapping(Place place, Map<String, YamlNode> entries, Map<String, Place> keys)
      implements YamlNode {
    /** Copies the maps. */
    public Mapping {
      entries = ImmutableMap.copyOf(entries);
      keys = ImmutableMap.copyOf(keys);
    }

    @Override
    public String phrase() {
      return "a mapping";
    }

    /** The value of a key, or null. */
    public @Nullable YamlNode get(String key) {
      return entries.get(key);
    }

    /** Where a key stands. */
    public Place placeOf(String key) {
      return keys.getOrDefault(key, place);
    }
  }
}
