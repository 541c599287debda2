package dev.dougong.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.dougong.catalogue.ProvisionIndex.Group;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The topics by which a reader looks for provisions. A provision belongs to each topic whose words
 * are in its Chinese title or statement, so that nobody has to tag it.
 */
final class Topics {

  private static final Splitter FIELDS = Splitter.on('|').trimResults();
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final Topic OTHER =
      new Topic(new Group("other", new Text("其他", "other")), ImmutableList.of());

  private final ImmutableList<Topic> topics;

  private Topics(ImmutableList<Topic> topics) {
    this.topics = topics;
  }

  /** The topics in {@code topics.txt}: id, names and words. */
  static Topics standard() {
    try {
      return new Topics(
          Resources.readLines(
                  Resources.getResource(Topics.class, "topics.txt"), StandardCharsets.UTF_8)
              .stream()
              .map(Topic::parse)
              .collect(ImmutableList.toImmutableList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Group> groups() {
    return Stream.concat(topics.stream(), Stream.of(OTHER)).map(Topic::group).toList();
  }

  List<Group> of(Provision provision) {
    String text = provision.title().zh() + " " + provision.statement().zh();
    List<Group> found =
        topics.stream()
            .filter(topic -> topic.words().stream().anyMatch(text::contains))
            .map(Topic::group)
            .toList();
    return found.isEmpty() ? List.of(OTHER.group()) : found;
  }

  private record Topic(Group group, ImmutableList<String> words) {
    static Topic parse(String line) {
      List<String> fields = FIELDS.splitToList(line);
      return new Topic(
          new Group(fields.get(0), new Text(fields.get(1), fields.get(2))),
          ImmutableList.copyOf(WORDS.split(fields.get(3))));
    }
  }
}
