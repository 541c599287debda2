package dev.dougong.engine.evaluation.internal;

import dev.dougong.core.fact.Facts;
import dev.dougong.engine.evaluation.Note;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a provision: the facts, and the numbered slots that its nodes read and write,
 * outputs first, then facts that are worked out, then variables. Once the evaluation has ended
 * nothing writes to it any more.
 */
public final class Frame {

  final @Nullable Object[] slots;
  final Facts facts;
  private final @Nullable Program program;

  /** What most evaluations do without, apart from the rest as every one makes a frame. */
  private @Nullable Extras extras;

  /** A frame of a program, or of a formula that stands for itself. */
  Frame(int size, @Nullable Program program, Facts facts) {
    this.slots = new Object[size];
    this.program = program;
    this.facts = facts;
  }

  private static final class Extras {
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private final List<Trace> traces = new ArrayList<>();
    private @Nullable Tracer tracer;
  }

  private Extras extras() {
    Extras known = extras;
    if (known == null) {
      known = new Extras();
      extras = known;
    }
    return known;
  }

  /** The value of the output at that position; may be {@link Unknown}. */
  public @Nullable Object value(int output) {
    return slots[output];
  }

  /** What stands for a shared fact that was not given, found when it is first asked for. */
  @Nullable Object absent(int input) {
    return program == null ? null : program.absent(input, this);
  }

  /** The position of the output of that name, or -1. */
  public int position(String output) {
    return program == null ? -1 : program.position(output);
  }

  /** What the reader of the result must know. */
  public Set<Note> notes() {
    return extras == null ? Set.of() : extras.notes;
  }

  /** The evaluated node of an output; null if it is a name or a literal. */
  public @Nullable Trace trace(int output) {
    return extras == null ? null : extras.traces.get(output).first();
  }

  void note(Note note) {
    extras().notes.add(note);
  }

  void trace(Tracer tracer) {
    extras().tracer = tracer;
  }

  @Nullable Tracer tracer() {
    return extras == null ? null : extras.tracer;
  }

  void addTrace(Trace root) {
    extras().traces.add(root);
  }
}
