package dev.dougong.engine.evaluation.internal;

import dev.dougong.core.fact.FactDictionary;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.rule.Provision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a provision asks for.
 *
 * <p>A shared fact is read among the given facts by its place in the dictionary, whenever a formula
 * comes to it. A fact that the provision declares for itself would have to be searched there, so it
 * gets a slot and is searched once; so does a fact that may have to be derived.
 */
final class Inputs {

  private static final int NONE = -1;

  private final Map<String, Integer> positions = new HashMap<>();
  private final String[] ids;
  private final int[] places;
  private final int[] slots;
  private final int[] own;
  private final boolean[] optional;
  private final boolean[] derivable;
  private final Unknown[] unknowns;
  private final Derivations derivations;
  private final int end;

  Inputs(List<Provision.Input> inputs, Derivations derivations, int firstSlot) {
    this.derivations = derivations;
    int size = inputs.size();
    ids = new String[size];
    places = new int[size];
    slots = new int[size];
    optional = new boolean[size];
    derivable = new boolean[size];
    unknowns = new Unknown[size];
    int slot = firstSlot;
    for (int i = 0; i < size; i++) {
      Provision.Input input = inputs.get(i);
      positions.put(input.id(), i);
      ids[i] = input.id();
      places[i] = FactDictionary.standardPlace(input.id());
      optional[i] = input.optional();
      derivable[i] = derivations.derives(input.id());
      unknowns[i] = Unknown.fact(input.id());
      slots[i] = places[i] < 0 || derivable[i] ? slot++ : NONE;
    }
    end = slot;
    own = IntStream.range(0, size).filter(i -> places[i] < 0).toArray();
  }

  /** The first slot that no fact takes. */
  int end() {
    return end;
  }

  /** The node that reads a fact, or null if the provision asks for none of that name. */
  @Nullable Node node(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      return null;
    }
    int place = places[position];
    return place < 0 ? new Node.Slot(slots[position]) : new Node.Given(place, position);
  }

  /** Puts the facts of the provision itself into their slots. */
  void fill(Frame frame) {
    for (int input : own) {
      Object given = frame.facts.get(ids[input]);
      frame.slots[slots[input]] = given != null ? given : absent(input, frame.facts);
    }
  }

  /** What stands for a shared fact that is not among the given ones. */
  @Nullable Object absent(int input, Frame frame) {
    int slot = slots[input];
    if (slot == NONE) {
      return absent(input, frame.facts);
    }
    Object known = frame.slots[slot];
    if (known == null) {
      known = absent(input, frame.facts);
      frame.slots[slot] = known;
    }
    return known;
  }

  private @Nullable Object absent(int input, Facts facts) {
    if (facts.hasNoValue(ids[input])) {
      return null;
    }
    if (derivable[input]) {
      Object derived = derivations.derive(ids[input], facts);
      if (!(derived instanceof Unknown)) {
        return derived;
      }
    }
    return optional[input] ? null : unknowns[input];
  }
}
