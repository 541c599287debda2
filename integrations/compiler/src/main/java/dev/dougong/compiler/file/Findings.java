package dev.dougong.compiler.file;

import dev.dougong.compiler.Diagnostic;
import dev.dougong.compiler.Diagnostic.Severity;
import dev.dougong.compiler.file.YamlNode.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file. */
public final class Findings {

  /** Beyond this many, a reader needs no more. */
  private static final int MOST = 500;

  private final String file;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int errors;

  /** For one file. */
  public Findings(String file) {
    this.file = file;
  }

  /** The file cannot be used. */
  public void error(Place place, String message) {
    errors++;
    add(Severity.ERROR, place, message);
  }

  /** The file cannot be used because of one value. */
  public void refuse(YamlNode node, String what, String expected) {
    error(node.place(), what + ": " + node.phrase() + " was given, expected " + expected);
  }

  /** Someone should look. */
  public void warning(Place place, String message) {
    add(Severity.WARNING, place, message);
  }

  private void add(Severity severity, Place place, String message) {
    Diagnostic diagnostic = new Diagnostic(severity, file, place.line(), place.column(), message);
    if (diagnostics.size() < MOST && !diagnostics.contains(diagnostic)) {
      diagnostics.add(diagnostic);
    }
  }

  /** How many errors there are so far. */
  public int errors() {
    return errors;
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** What was found. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
