package dev.dougong.engine.evaluation.internal;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.EvaluationException;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Provision.Parameter;
import dev.dougong.engine.rule.Provision.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provision under one reading, ready to be evaluated any number of times by any thread. */
public final class Program {

  private final Provision provision;
  private final Inputs inputs;
  private final String[] outputNames;
  private final Node[] formulas;
  private final int frameSize;

  private Program(
      Provision provision,
      @Nullable Reading reading,
      Derivations derivations,
      Linker linker,
      boolean traced) {
    this.provision = provision;
    List<Provision.Output> outputs = provision.outputs();
    formulas = new Node[outputs.size()];
    outputNames = outputs.stream().map(o -> o.name().intern()).toArray(String[]::new);
    inputs = new Inputs(provision.inputs(), derivations, outputs.size());
    ProvisionScope scope = new ProvisionScope(provision, inputs, reading, linker, traced);
    NodeBuilder builder = new NodeBuilder(scope, scope.size(), traced);
    for (int i = 0; i < formulas.length; i++) {
      Provision.Output output = outputs.get(i);
      Expression alternative = reading == null ? null : reading.outputs().get(output.name());
      formulas[i] = builder.build(alternative == null ? output.formula() : alternative);
    }
    frameSize = builder.size();
  }

  /** Finds the programs of the provisions that a provision uses. */
  public interface Linker {
    /** The program of a provision, under the reading taken. */
    Program program(String provisionId, boolean traced);
  }

  /** A program of the provision under a reading; null for the reading taken. */
  public static Program of(
      Provision provision,
      @Nullable Reading reading,
      Derivations derivations,
      Linker linker,
      boolean traced) {
    return new Program(provision, reading, derivations, linker, traced);
  }

  /** Evaluates the provision about these facts. */
  public Frame run(Facts facts) {
    return run(facts, null);
  }

  /** Evaluates and keeps the value of every node; the program must have been built traced. */
  public Frame runTraced(Facts facts) {
    return run(facts, new Tracer());
  }

  private Frame run(Facts facts, @Nullable Tracer tracer) {
    Frame frame = new Frame(frameSize, this, facts);
    if (tracer != null) {
      frame.trace(tracer);
    }
    inputs.fill(frame);
    for (int i = 0; i < formulas.length; i++) {
      frame.slots[i] = evaluated(i, frame);
      if (tracer != null) {
        frame.addTrace(tracer.take());
      }
    }
    return frame;
  }

  private @Nullable Object evaluated(int output, Frame frame) {
    try {
      return formulas[output].value(frame);
    } catch (EvaluationException e) {
      throw new EvaluationException(
          provision.id() + " " + provision.outputs().get(output).name(), e);
    }
  }

  @Nullable Object absent(int input, Frame frame) {
    return inputs.absent(input, frame);
  }

  /** The slots and figures of one provision. */
  private static final class ProvisionScope implements NodeBuilder.Scope {
    private final Map<String, Integer> outputs = new HashMap<>();
    private final Inputs inputs;
    private final ImmutableMap<String, Parameter> parameters;
    private final Provision provision;
    private final Map<String, Integer> usedSlots = new HashMap<>();
    private final Linker linker;
    private final boolean traced;

    ProvisionScope(
        Provision provision,
        Inputs inputs,
        @Nullable Reading reading,
        Linker linker,
        boolean traced) {
      this.provision = provision;
      this.inputs = inputs;
      this.linker = linker;
      this.traced = traced;
      provision.outputs().forEach(o -> outputs.put(o.name(), outputs.size()));
      provision.uses().keySet().forEach(a -> usedSlots.put(a, inputs.end() + usedSlots.size()));
      ImmutableMap.Builder<String, Parameter> figures = ImmutableMap.builder();
      figures.putAll(provision.parameters());
      if (reading != null) {
        figures.putAll(reading.parameters());
      }
      parameters = figures.buildKeepingLast();
    }

    int size() {
      return inputs.end() + usedSlots.size();
    }

    @Override
    public Node input(String name) {
      Node node = inputs.node(name);
      if (node == null) {
        throw nothing(name);
      }
      return node;
    }

    @Override
    public int slot(String output) {
      return find(outputs, output);
    }

    @Override
    public @Nullable Object parameter(String name) {
      return find(parameters, name).value();
    }

    @Override
    public Object table(String name) {
      return find(provision.tables(), name).rows();
    }

    @Override
    public Node used(String alias, String output) {
      Program program = linker.program(find(provision.uses(), alias), traced);
      int position = program.position(output);
      if (position < 0) {
        throw new IllegalStateException(provision.id() + ": " + alias + " has no " + output);
      }
      return new Used(program, find(usedSlots, alias), position);
    }

    private <V> V find(Map<String, V> map, String name) {
      V found = map.get(name);
      if (found == null) {
        throw nothing(name);
      }
      return found;
    }

    private IllegalStateException nothing(String name) {
      return new IllegalStateException(provision.id() + " has nothing named " + name);
    }
  }

  /** The position of the output of that name, or -1. */
  int position(String output) {
    for (int i = 0; i < outputNames.length; i++) {
      if (outputNames[i].equals(output)) {
        return i;
      }
    }
    return -1;
  }

  /** An output of another provision, which is evaluated once for all its outputs. */
  private static final class Used extends Node {
    private final Program program;
    private final int slot;
    private final int output;

    Used(Program program, int slot, int output) {
      this.program = program;
      this.slot = slot;
      this.output = output;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Frame run = (Frame) frame.slots[slot];
      if (run == null) {
        run = program.run(frame.facts);
        run.notes().forEach(frame::note);
        frame.slots[slot] = run;
      }
      return run.value(output);
    }
  }
}
