package dev.dougong.compiler.check;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** The properties that a value has besides the entries of a context. */
final class Properties {

  private static final Map<String, Type> OF_DATE =
      ImmutableMap.of(
          "year",
          CommonTypes.WHOLE,
          "month",
          CommonTypes.WHOLE,
          "day",
          CommonTypes.WHOLE,
          "weekday",
          CommonTypes.WHOLE);
  private static final Map<String, Type> OF_MONTHS =
      ImmutableMap.of("years", CommonTypes.WHOLE, "months", CommonTypes.WHOLE);
  private static final Map<String, Type> OF_DAYS =
      ImmutableMap.of(
          "days",
          CommonTypes.WHOLE,
          "hours",
          CommonTypes.WHOLE,
          "minutes",
          CommonTypes.WHOLE,
          "seconds",
          CommonTypes.NUMBER);

  private Properties() {}

  static Map<String, Type> of(Type type) {
    if (type instanceof Type.Context context) {
      return context.entries();
    }
    if (type == Type.Plain.DATE) {
      return OF_DATE;
    }
    if (type == Type.Plain.MONTHS) {
      return OF_MONTHS;
    }
    return type == Type.Plain.DAYS ? OF_DAYS : Map.of();
  }
}
