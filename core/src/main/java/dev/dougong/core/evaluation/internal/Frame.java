package dev.dougong.core.evaluation.internal;

import dev.dougong.core.evaluation.Note;
import dev.dougong.core.fact.Facts;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbered slots that one evaluation of one provision reads and writes. */
final class Frame {

  final @Nullable Object[] slots;
  final Facts facts;
  final @Nullable Tracer tracer;
  private @Nullable Set<Note> notes;

  Frame(int size, Facts facts, @Nullable Tracer tracer) {
    this.slots = new Object[size];
    this.facts = facts;
    this.tracer = tracer;
  }

  void note(Note note) {
    if (notes == null) {
      notes = EnumSet.noneOf(Note.class);
    }
    notes.add(note);
  }

  Set<Note> notes() {
    return notes == null ? Set.of() : notes;
  }
}
