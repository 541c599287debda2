package dev.dougong.engine.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.dougong.core.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A policy document with its provisions, as the compiler gives them and a rule book takes them.
 *
 * <p>A document of the standard rules knows what it is and which provisions it has, and reads these
 * when one of them is first asked for: a program that needs five documents does not wait for a
 * hundred.
 */
public final class CompiledDocument {

  private final PolicyDocument document;
  private final ImmutableSet<String> provisionIds;

  // Of these two one is there at any time. Two threads that ask at once both read, and either
  // list may stay, as they are equal.
  private volatile @Nullable Supplier<List<Provision>> unread;
  private volatile @Nullable ImmutableList<Provision> provisions;

  private volatile @Nullable String digest;

  /** A document with its provisions, in the order of the text. */
  public CompiledDocument(PolicyDocument document, List<Provision> provisions) {
    this.document = document;
    this.provisions = ImmutableList.copyOf(provisions);
    Set<String> ids = new LinkedHashSet<>();
    for (Provision provision : provisions) {
      if (!ids.add(provision.id())) {
        throw InvalidInputException.of("provision", provision.id(), "an id that is used once");
      }
    }
    provisionIds = ImmutableSet.copyOf(ids);
  }

  private CompiledDocument(
      PolicyDocument document,
      List<String> provisionIds,
      String digest,
      Supplier<List<Provision>> unread) {
    this.document = document;
    this.provisionIds = ImmutableSet.copyOf(provisionIds);
    this.digest = digest;
    this.unread = unread;
  }

  /**
   * A document whose provisions are read when they are first asked for.
   *
   * @param digest what {@link #digest} gave when the document was written
   * @param provisions gives the provisions with those ids in that order; asked once, or once by
   *     each of several threads
   */
  public static CompiledDocument unread(
      PolicyDocument document,
      List<String> provisionIds,
      String digest,
      Supplier<List<Provision>> provisions) {
    return new CompiledDocument(document, provisionIds, digest, provisions);
  }

  /** The document. */
  public PolicyDocument document() {
    return document;
  }

  /** The ids of its provisions, in the order of the text. */
  public ImmutableSet<String> provisionIds() {
    return provisionIds;
  }

  /** Whether the provisions are still to be read. */
  public boolean isUnread() {
    return provisions == null;
  }

  /**
   * Its provisions, in the order of the text.
   *
   * @throws InvalidInputException if they are read now and are not what the compiler writes
   */
  public ImmutableList<Provision> provisions() {
    ImmutableList<Provision> known = provisions;
    if (known != null) {
      return known;
    }
    Supplier<List<Provision>> source = unread;
    if (source == null) {
      return Objects.requireNonNull(provisions); // another thread has just read them
    }
    ImmutableList<Provision> read = ImmutableList.copyOf(source.get());
    if (!read.stream().map(Provision::id).toList().equals(provisionIds.asList())) {
      throw InvalidInputException.of(
          "compiled rules", document.id(), "the provisions " + provisionIds);
    }
    provisions = read;
    unread = null;
    return read;
  }

  /** A hash of all that the document says. */
  public String digest() {
    String known = digest;
    if (known == null) {
      Hasher hasher = Hashing.sha256().newHasher();
      hasher.putString(document.toString(), StandardCharsets.UTF_8);
      for (Provision provision : provisions()) {
        hasher.putChar('\n').putString(provision.toString(), StandardCharsets.UTF_8);
      }
      known = hasher.hash().toString();
      digest = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompiledDocument that
        && document.equals(that.document)
        && provisions().equals(that.provisions());
  }

  @Override
  public int hashCode() {
    return Objects.hash(document, provisionIds);
  }

  @Override
  public String toString() {
    return "CompiledDocument[" + document.id() + ", " + provisionIds.size() + " provisions]";
  }
}
