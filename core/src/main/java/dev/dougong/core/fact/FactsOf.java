package dev.dougong.core.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The subject whose facts a domain type carries.
 *
 * <p>Further facts of the type must be of this subject, in Java as in its published schema.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FactsOf {

  /** The subject. */
  Subject value();
}
