package dev.dougong.core.fund;

import com.google.common.collect.ImmutableMap;
import dev.dougong.core.InvalidInputException;
import dev.dougong.core.internal.FieldRules;
import dev.dougong.core.place.Jurisdiction;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody that a fund is shared out to, with the figures that decide the share.
 *
 * <p>Every document counts other things, so the figures are named values: a number, yes or no, a
 * text, or a list or record of these. The names are those that the provision asks for.
 */
@Value.Immutable
public interface Recipient {
  /** What the recipient is called in the result. */
  String name();

  /** The place it governs. */
  Optional<Jurisdiction> place();

  /** Its figures, by the name that the provision gives them. */
  ImmutableMap<String, Object> figures();

  /** The recipient as the record that rules read. */
  @Value.Lazy
  default ImmutableMap<String, Object> toRecord() {
    ImmutableMap.Builder<String, Object> record = ImmutableMap.builder();
    record.put("name", name());
    place().ifPresent(place -> record.put("regionCode", place.code()));
    return record.putAll(figures()).buildKeepingLast();
  }

  /** Brings the figures into the form of facts; refuses names that are taken. */
  @Value.Check
  default Recipient normalized() {
    if (name().isBlank()) {
      throw InvalidInputException.of("name", name(), "a name that is not blank");
    }
    for (String taken : List.of("name", "regionCode")) {
      if (figures().containsKey(taken)) {
        throw InvalidInputException.of(
            "figures." + taken, figures().get(taken), "the attribute of the recipient instead");
      }
    }
    ImmutableMap<String, Object> plain = FieldRules.plainRecord("recipients", figures());
    return plain.equals(figures()) ? this : builder().copyFrom(this).figures(plain).build();
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a recipient. */
  final class Builder extends ImmutableRecipient.Builder {
    Builder() {}
  }
}
