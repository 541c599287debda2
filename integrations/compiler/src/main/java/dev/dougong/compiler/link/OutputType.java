package dev.dougong.compiler.link;

import com.google.common.collect.ImmutableSet;
import dev.dougong.compiler.check.Type;
import dev.dougong.compiler.check.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what a formula gives fits what its output declares. */
final class OutputType {

  private OutputType() {}

  /** What is wrong, or null. */
  static @Nullable String mismatch(Type declared, Type inferred) {
    if (inferred.isOpen() || declared == Type.Plain.ANY) {
      return null;
    }
    if (!declared.kind().equals(inferred.kind())) {
      return inferred.phrase() + " is the result, expected " + declared.phrase() + " as declared";
    }
    if (declared instanceof Type.Items a && inferred instanceof Type.Items b) {
      String inner = mismatch(a.element(), b.element());
      return inner == null ? null : "in the list, " + inner;
    }
    if (declared instanceof Type.Numeric a && inferred instanceof Type.Numeric b) {
      if (a.whole() == Type.Whole.YES && b.whole() == Type.Whole.NO) {
        return "a number with decimals is the result, expected a whole number as declared";
      }
      if (!a.unit().goesWith(b.unit())) {
        return "the unit "
            + b.unit().name()
            + " is the result, expected "
            + a.unit().name()
            + " as declared";
      }
    }
    if (declared instanceof Type.Textual a
        && inferred instanceof Type.Textual b
        && a.values() != null
        && b.values() != null
        && !a.values().containsAll(b.values())) {
      List<String> strange = new ArrayList<>(b.values());
      strange.removeAll(a.values());
      return String.join(", ", strange)
          + " can be the result, expected only the declared values "
          + String.join(", ", a.values());
    }
    return null;
  }

  /** The declared type with what the formula tells besides. */
  static Type refined(Type declared, Type inferred) {
    if (declared instanceof Type.Items a && inferred instanceof Type.Items b) {
      return new Type.Items(refined(a.element(), b.element()));
    }
    if (declared instanceof Type.Numeric a && inferred instanceof Type.Numeric b) {
      return new Type.Numeric(a.unit().equals(Unit.UNKNOWN) ? b.unit() : a.unit(), a.whole());
    }
    if (declared instanceof Type.Context && inferred instanceof Type.Context) {
      return inferred;
    }
    if (declared instanceof Type.Textual a
        && inferred instanceof Type.Textual b
        && a.values() == null) {
      ImmutableSet<String> values = b.values();
      return new Type.Textual(values, a.name());
    }
    return declared;
  }
}
