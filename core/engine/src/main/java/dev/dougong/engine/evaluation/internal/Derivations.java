package dev.dougong.engine.evaluation.internal;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.expression.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that follow from other facts, where the caller gave no value of their own. */
public final class Derivations {

  private final ImmutableMap<String, Expression> formulas;
  private final ImmutableMap<String, Derivation> derivations;

  private Derivations(Map<String, Expression> formulas) {
    this.formulas = ImmutableMap.copyOf(formulas);
    ImmutableMap.Builder<String, Derivation> built = ImmutableMap.builder();
    for (Map.Entry<String, Expression> entry : formulas.entrySet()) {
      built.put(entry.getKey(), new Derivation(entry.getValue()));
    }
    derivations = built.buildOrThrow();
  }

  /** Derivations by fact id; the compiler has made sure that they do not go in circles. */
  public static Derivations of(Map<String, Expression> formulas) {
    return new Derivations(formulas);
  }

  /** The formulas by fact id. */
  public ImmutableMap<String, Expression> formulas() {
    return formulas;
  }

  /** Whether the fact can follow from others. */
  public boolean derives(String fact) {
    return derivations.containsKey(fact);
  }

  /**
   * The derived value, whatever the caller gave for the fact itself; unknown if it cannot be
   * derived.
   */
  public @Nullable Object derive(String fact, Facts facts) {
    Derivation derivation = derivations.get(fact);
    return derivation == null ? Unknown.fact(fact) : derivation.value(fact, facts);
  }

  /** The given value, else the derived one, else unknown. */
  @Nullable Object resolve(String fact, Facts facts) {
    Object given = facts.get(fact);
    if (given != null || facts.containsKey(fact)) {
      return given;
    }
    return derive(fact, facts);
  }

  private final class Derivation implements NodeBuilder.Scope {
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final NodeBuilder builder;
    private final Node node;
    private final int size;

    Derivation(Expression formula) {
      builder = new NodeBuilder(this, 0, false);
      node = builder.build(formula);
      size = builder.size();
    }

    @Nullable Object value(String fact, Facts facts) {
      Frame frame = new Frame(size, null, facts);
      slots.forEach((id, slot) -> frame.slots[slot] = resolve(id, facts));
      try {
        Object value = node.eval(frame);
        return value instanceof Unknown ? Unknown.fact(fact) : value;
      } catch (EvaluationException e) {
        throw new EvaluationException(fact, e);
      }
    }

    @Override
    public Node input(String name) {
      Integer slot = slots.get(name);
      if (slot == null) {
        slot = builder.free();
        slots.put(name, slot);
      }
      return new Node.Slot(slot);
    }

    @Override
    public int slot(String name) {
      throw new IllegalStateException("a derived fact has no outputs: " + name);
    }

    @Override
    public @Nullable Object parameter(String name) {
      throw new IllegalStateException("a derived fact has no parameters: " + name);
    }

    @Override
    public Object table(String name) {
      throw new IllegalStateException("a derived fact has no tables: " + name);
    }

    @Override
    public Node used(String alias, String output) {
      throw new IllegalStateException("a derived fact uses no provision: " + alias);
    }
  }
}
