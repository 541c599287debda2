package dev.dougong.catalogue;

import dev.dougong.core.InvalidInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the catalogue anew: every page, and nothing that is no page of it any more. */
public final class WriteCatalogue {

  private static final String ENDING = ".md";

  private WriteCatalogue() {}

  /** Writes the catalogue of a folder of rule files into another folder. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 2) {
      out.println("usage: WriteCatalogue <folder of rule files> <folder of the catalogue>");
      System.exit(2);
    }
    try {
      Path target = Path.of(arguments[1]);
      Map<String, String> pages = Catalogue.of(RuleFolder.read(Path.of(arguments[0])));
      for (String old : existing(target).keySet()) {
        if (!pages.containsKey(old)) {
          Files.delete(target.resolve(old));
        }
      }
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = target.resolve(page.getKey());
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, page.getValue());
      }
      out.println(pages.size() + " pages");
    } catch (InvalidInputException e) {
      out.println(e.getMessage());
      System.exit(1);
    }
  }

  /** The pages that a folder holds, by address. */
  static Map<String, String> existing(Path folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
          String address = folder.relativize(file).toString().replace('\\', '/');
          pages.put(address, Files.readString(file));
        }
      }
    }
    return pages;
  }
}
