package dev.dougong.engine.rule.json;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.Provision;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of many documents, a line each, that is there from the first question on; the documents
 * that are read from it share their names, whatever threads read them.
 *
 * <p>Nobody but the unread documents holds it, so that it goes when all of them are read.
 */
final class DocumentLines {

  private final Supplier<byte[]> source;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private volatile byte @Nullable [] text;

  DocumentLines(Supplier<byte[]> source) {
    this.source = source;
  }

  /** The document of a line, which is read from here when its provisions are asked for. */
  CompiledDocument unread(IndexEntry entry, int from) {
    return CompiledDocument.unread(
        entry.header(), entry.provisions(), entry.digest(), new Line(from, entry.bytes()));
  }

  private ImmutableList<Provision> provisions(int from, int bytes) {
    byte[] all = text;
    if (all == null) {
      all = source.get();
      text = all;
    }
    if (from + bytes > all.length) {
      throw InvalidInputException.of(
          "compiled rules", all.length + " bytes", "at least " + (from + bytes) + " bytes");
    }
    return RuleJsonReader.document(all, from, bytes, known).provisions();
  }

  /** One line. A class and no lambda, the first of which costs a program that starts too much. */
  private final class Line implements Supplier<List<Provision>> {
    private final int from;
    private final int bytes;

    Line(int from, int bytes) {
      this.from = from;
      this.bytes = bytes;
    }

    @Override
    public List<Provision> get() {
      return provisions(from, bytes);
    }
  }
}
