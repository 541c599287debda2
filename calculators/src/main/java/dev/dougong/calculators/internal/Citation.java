package dev.dougong.calculators.internal;

import dev.dougong.engine.evaluation.Outcome;

/** How a clause is named where there is room for a line only. */
public final class Citation {

  private Citation() {}

  /** The number of the document, or else its title, and the clause. */
  public static String of(Outcome outcome) {
    String number = outcome.document().number();
    String document = number.isEmpty() ? outcome.document().title().zh() : number;
    return document + " " + outcome.provision().clause();
  }
}
