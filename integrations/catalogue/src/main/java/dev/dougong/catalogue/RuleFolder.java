package dev.dougong.catalogue;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import dev.dougong.compiler.Compilation;
import dev.dougong.compiler.Example;
import dev.dougong.compiler.RuleCompiler;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.PolicyDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rule files of a folder, compiled together.
 *
 * @param book their documents
 * @param examples the worked examples by provision id
 * @param places where each document stands in the folder, by its id: {@code zhejiang/hangzhou/}
 *     with the name of the file, without its ending
 */
record RuleFolder(
    RuleBook book,
    ImmutableListMultimap<String, Example> examples,
    ImmutableMap<String, String> places) {

  private static final String ENDING = ".yaml";

  /**
   * Compiles a folder.
   *
   * @throws dev.dougong.core.InvalidInputException if a file has an error
   */
  static RuleFolder read(Path folder) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    ImmutableMap.Builder<String, String> places = ImmutableMap.builder();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      texts.put(name, Files.readString(file));
      String place = name.substring(0, name.length() - ENDING.length());
      places.put(place.substring(place.lastIndexOf('/') + 1), place);
    }
    RuleCompiler compiler = RuleCompiler.standard();
    Compilation compilation = compiler.lenient().compile(texts).orThrow();
    return new RuleFolder(
        RuleBook.of(compilation.documents(), compiler.derivations()),
        Multimaps.index(compilation.examples(), Example::provision),
        places.buildOrThrow());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /** The policy documents. */
  List<PolicyDocument> policies() {
    return book.documents().stream().filter(document -> !isStandard(document)).toList();
  }

  /** The standards that the policy documents rely on. */
  List<PolicyDocument> standards() {
    return book.documents().stream().filter(RuleFolder::isStandard).toList();
  }

  private static boolean isStandard(PolicyDocument document) {
    return document.provenance() == PolicyDocument.Provenance.STANDARD_NOT_IN_CORPUS;
  }

  /** The address of the page of a document, from the top of the catalogue. */
  String page(PolicyDocument document) {
    String place = places.get(document.id());
    if (place == null) {
      throw new IllegalStateException("the file of " + document.id() + " has another name");
    }
    return place + ".md";
  }
}
