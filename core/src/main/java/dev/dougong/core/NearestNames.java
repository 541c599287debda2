package dev.dougong.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The known names that a misspelt one was probably meant to be.
 *
 * <p>A message that says "unknown" sends its reader to a list of hundreds; three near names usually
 * hold the one that was meant.
 */
public final class NearestNames {

  private static final int MOST = 3;
  private static final int LONGEST_COMPARED = 100;

  private NearestNames() {}

  /**
   * At most three known names, nearest first; none if nothing is near. Upper and lower case do not
   * count as a difference, and a known name that the given one is part of counts as near.
   */
  public static List<String> of(String given, Collection<String> known) {
    if (given.isBlank() || given.length() > LONGEST_COMPARED) {
      return List.of();
    }
    String wanted = given.toLowerCase(Locale.ROOT);
    int bound = Math.max(1, wanted.length() / 3);
    return known.stream()
        .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT), bound)))
        .filter(near -> near.distance <= bound)
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparingInt(near -> near.name.length())
                .thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  private record Near(String name, int distance) {}

  /** Edits (insert, delete, replace, swap of neighbours) from one to the other, up to the bound. */
  private static int distance(String a, String b, int bound) {
    if (a.length() >= 4 && b.contains(a)) {
      return Math.min(bound, b.length() - a.length());
    }
    if (Math.abs(a.length() - b.length()) > bound) {
      return bound + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
