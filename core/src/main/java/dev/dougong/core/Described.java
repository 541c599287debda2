package dev.dougong.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What readers of a JSON Schema should know about a type or an attribute: its name in both
 * languages and, for a type written as text, the shape of that text.
 *
 * <p>An attribute that holds a fact needs none: the dictionary describes it.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

  /** Chinese name. */
  String zh();

  /** English name. */
  String en();

  /** The regular expression that the whole text matches; empty if there is none. */
  String pattern() default "";

  /** Values as they are written. */
  String[] examples() default {};
}
