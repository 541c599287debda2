package dev.dougong.core.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fact that an attribute of a domain type holds.
 *
 * <p>It gives the attribute its label, unit and bounds from the dictionary, and puts its value
 * among the facts that rules are asked with.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FactId {

  /** Id of the fact; left out where it is the name of the attribute. */
  String value() default "";
}
