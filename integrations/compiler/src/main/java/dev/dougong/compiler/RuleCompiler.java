package dev.dougong.compiler;

import com.google.common.collect.ImmutableList;
import dev.dougong.compiler.file.YamlReader;
import dev.dougong.compiler.link.Derivations;
import dev.dougong.compiler.link.Linker;
import dev.dougong.compiler.link.Options;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Compiles rule files.
 *
 * <p>A compiler is immutable and can be shared. It never throws for what is in a file: everything
 * that is wrong, in all files, is in the diagnostics of the {@link Compilation}. By default it is
 * strict, as the build of the standard rules is.
 */
public final class RuleCompiler {

  /** UTF-8 takes at most four bytes a character. */
  private static final long LARGEST = 4L * YamlReader.LARGEST;

  private final Options options;

  private RuleCompiler(Options options) {
    this.options = options;
  }

  /** A strict compiler with the standard dictionary of facts. */
  public static RuleCompiler standard() {
    return with(FactDictionary.standard());
  }

  /** A strict compiler with that dictionary of facts. */
  public static RuleCompiler with(FactDictionary dictionary) {
    return new RuleCompiler(new Options(dictionary, List.of(), false));
  }

  /** This compiler, knowing documents that the files may refer to and build on. */
  public RuleCompiler knowing(Collection<CompiledDocument> book) {
    return new RuleCompiler(
        new Options(options.dictionary(), ImmutableList.copyOf(book), options.lenient()));
  }

  /**
   * This compiler, only warning of documents and provisions that it doesn't know and of divisions
   * that can hit zero; for a file that is looked at alone.
   */
  public RuleCompiler lenient() {
    return new RuleCompiler(new Options(options.dictionary(), options.book(), true));
  }

  /**
   * The formulas of the facts in the dictionary that follow from others, by fact id.
   *
   * @throws dev.dougong.core.InvalidInputException if one of them is wrong
   */
  public Map<String, Expression> derivations() {
    return Derivations.of(options.dictionary());
  }

  /** Compiles a text; the name stands for it in diagnostics. */
  public Compilation compile(String name, String text) {
    return compile(Map.of(name, text));
  }

  /** Compiles texts by name, together, in the order of the map. */
  public Compilation compile(Map<String, String> texts) {
    Linker linker = new Linker(options);
    texts.forEach(linker::add);
    return linker.link();
  }

  /** Compiles files together. */
  public Compilation compile(Path... files) {
    return compile(List.of(files));
  }

  /** Compiles files together. */
  public Compilation compile(List<Path> files) {
    Linker linker = new Linker(options);
    for (Path file : files) {
      try {
        read(file, linker);
      } catch (CharacterCodingException e) {
        linker.unreadable(file.toString(), "other bytes were given, expected UTF-8 text");
      } catch (IOException e) {
        linker.unreadable(file.toString(), "the file cannot be read: " + e.getMessage());
      }
    }
    return linker.link();
  }

  private static void read(Path file, Linker linker) throws IOException {
    long size = Files.size(file);
    if (size > LARGEST) {
      linker.unreadable(
          file.toString(), "a file of " + size + " bytes was given, expected at most " + LARGEST);
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    linker.add(file.toString(), StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
  }
}
