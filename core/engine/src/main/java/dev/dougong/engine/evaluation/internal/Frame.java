package dev.dougong.engine.evaluation.internal;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.Note;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a provision: the numbered slots that its nodes read and write, facts first,
 * then outputs, then variables. Once the evaluation has ended nothing writes to it any more.
 */
public final class Frame {

  final @Nullable Object[] slots;
  final Facts facts;
  final @Nullable Tracer tracer;
  private final @Nullable Program program;
  private final int firstOutput;
  private @Nullable Set<Note> notes;
  private @Nullable List<List<Trace>> traces;

  Frame(int size, @Nullable Program program, Facts facts, @Nullable Tracer tracer) {
    this.slots = new Object[size];
    this.program = program;
    this.firstOutput = program == null ? 0 : program.inputs();
    this.facts = facts;
    this.tracer = tracer;
  }

  /** The value of the output at that position; may be {@link Unknown}. */
  public @Nullable Object value(int output) {
    return slots[firstOutput + output];
  }

  /** The position of the output of that name, or -1. */
  public int position(String output) {
    return program == null ? -1 : program.position(output);
  }

  /** What the reader of the result must know. */
  public Set<Note> notes() {
    return notes == null ? Set.of() : notes;
  }

  /** The evaluated nodes of an output, if the program is traced. */
  public List<Trace> trace(int output) {
    return traces == null ? List.of() : traces.get(output);
  }

  void note(Note note) {
    if (notes == null) {
      notes = EnumSet.noneOf(Note.class);
    }
    notes.add(note);
  }

  void addTrace(List<Trace> trace) {
    if (traces == null) {
      traces = new ArrayList<>();
    }
    traces.add(trace);
  }
}
