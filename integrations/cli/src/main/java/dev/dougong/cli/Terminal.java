package dev.dougong.cli;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints, and what it reads: files by name, and standard input for the name {@code
 * -}.
 */
final class Terminal {

  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final PrintWriter out;
  private final PrintWriter err;

  Terminal(InputStream standardInput, PrintWriter out, PrintWriter err) {
    this.standardInput = standardInput;
    this.out = out;
    this.err = err;
  }

  /** For results. */
  PrintWriter out() {
    return out;
  }

  /** For what is wrong. */
  PrintWriter err() {
    return err;
  }

  /** The text, which has to be UTF-8 and no larger than any JSON that is accepted. */
  String text(String option, String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return text(option, "standard input", standardInput);
    }
    Path file = readable(option, name);
    if (Files.isDirectory(file)) {
      throw InvalidInputException.of(option, name, "a file, not a folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return text(option, name, in);
    }
  }

  /** The file or folder of that name. */
  static Path readable(String option, String name) {
    try {
      Path file = Path.of(name);
      if (Files.isReadable(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw refusal(option, name);
    }
    throw refusal(option, name);
  }

  /**
   * Writes a file as a whole or not at all: whoever opens it meanwhile sees the old one.
   *
   * @throws InvalidInputException if it cannot be written there
   */
  static void write(String option, String name, String text) {
    Path made = null;
    try {
      Path file = Path.of(name).toAbsolutePath();
      Path folder = Objects.requireNonNullElse(file.getParent(), file);
      made = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
      Files.writeString(made, text);
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (InvalidPathException | IOException e) {
      discard(made);
      throw InvalidInputException.of(option, name, "a file that can be written");
    }
  }

  private static void discard(@Nullable Path made) {
    try {
      if (made != null) {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      // Nothing more can be done; the refusal that follows says what went wrong.
    }
  }

  private static InvalidInputException refusal(String option, String name) {
    return InvalidInputException.of(option, name, "a file or folder that exists and can be read");
  }

  private static String text(String option, String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(StrictJson.LONGEST_DOCUMENT + 1);
    if (bytes.length > StrictJson.LONGEST_DOCUMENT) {
      throw InvalidInputException.of(
          option, name, "at most " + StrictJson.LONGEST_DOCUMENT + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw InvalidInputException.of(option, name, "text in UTF-8");
    }
  }
}
