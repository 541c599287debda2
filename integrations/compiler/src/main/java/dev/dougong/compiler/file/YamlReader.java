package dev.dougong.compiler.file;

import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.compiler.file.YamlNode.Style;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document into nodes.
 *
 * <p>It works on parser events, so that nothing is built before its depth, its anchors and its tags
 * have been looked at.
 */
public final class YamlReader {

  /** Largest file in characters; the largest of the corpus has some 200,000. */
  public static final int LARGEST = 2_000_000;

  private static final int DEEPEST = 20;

  private final Iterator<Event> events;

  private YamlReader(Iterator<Event> events) {
    this.events = events;
  }

  /** The one document of the text, or null if it is no such YAML, which is then a finding. */
  public static @Nullable YamlNode read(String text, Findings findings) {
    if (text.length() > LARGEST) {
      findings.error(
          Place.START,
          "a file of " + text.length() + " characters was given, expected at most " + LARGEST);
      return null;
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(findings.file()).setCodePointLimit(LARGEST + 1).build();
    try {
      return new YamlReader(new ParserImpl(settings, new StreamReader(settings, text))).document();
    } catch (Refused e) {
      findings.error(e.place, String.valueOf(e.getMessage()));
    } catch (MarkedYamlEngineException e) {
      String context = e.getContext() == null ? "" : e.getContext() + ": ";
      Place place = e.getProblemMark().map(YamlReader::place).orElse(Place.START);
      findings.error(place, "not YAML: " + context + e.getProblem() + hint(text, place));
    } catch (YamlEngineException e) {
      findings.error(Place.START, "not YAML: " + firstLine(e.getMessage()));
    }
    return null;
  }

  private static String hint(String text, Place place) {
    String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
    return line.contains(": \"") || line.contains(" #") || line.contains("- \"")
        ? " (write a formula that begins with a quote or contains `: ` or ` #` as a block, after"
            + " >-)"
        : "";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }

  private YamlNode document() {
    events.next(); // start of the stream
    Event first = events.next();
    if (!(first instanceof DocumentStartEvent)) {
      throw new Refused(Place.START, "an empty file was given, expected `document:`");
    }
    YamlNode root = node(events.next(), 0);
    events.next(); // end of the document
    Event next = events.next();
    if (next instanceof DocumentStartEvent) {
      throw new Refused(place(next), "a second YAML document was given, expected one");
    }
    return root;
  }

  private YamlNode node(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new Refused(
          place(event), "deeper nesting was given, expected at most " + DEEPEST + " levels");
    }
    if (event instanceof AliasEvent) {
      throw new Refused(place(event), "an alias (*) was given, expected the value itself");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Refused(place(event), "an anchor (&) was given, expected none");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), event);
      return new YamlNode.Scalar(place(event), scalar.getValue(), style(scalar.getScalarStyle()));
    }
    if (event instanceof SequenceStartEvent sequence) {
      refuseTag(sequence.getTag(), event);
      return sequence(event, depth);
    }
    if (event instanceof MappingStartEvent mapping) {
      refuseTag(mapping.getTag(), event);
      return mapping(event, depth);
    }
    throw new Refused(place(event), "an unexpected " + event.getEventId() + " was given");
  }

  private static void refuseTag(Optional<String> tag, Event event) {
    if (tag.isPresent()) {
      throw new Refused(
          place(event), "the tag " + shortened(tag.get()) + " was given, expected none");
    }
  }

  private YamlNode sequence(Event start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new YamlNode.Sequence(place(start), items);
  }

  private YamlNode mapping(Event start, int depth) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
        throw new Refused(place(event), "a list or mapping was given, expected a key");
      }
      YamlNode value = node(events.next(), depth + 1);
      if (keys.putIfAbsent(key.text(), key.place()) != null) {
        throw new Refused(
            key.place(), "the key `" + shortened(key.text()) + "` was given twice, expected once");
      }
      entries.put(key.text(), value);
    }
    return new YamlNode.Mapping(place(start), entries, keys);
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  private static Style style(ScalarStyle style) {
    return switch (style) {
      case PLAIN -> Style.PLAIN;
      case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
      case LITERAL, FOLDED -> Style.BLOCK;
    };
  }

  private static Place place(Event event) {
    return event.getStartMark().map(YamlReader::place).orElse(Place.START);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    Refused(Place place, String message) {
      super(message, null, false, false);
      this.place = place;
    }
  }
}
