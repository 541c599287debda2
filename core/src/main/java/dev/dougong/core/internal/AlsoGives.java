package dev.dougong.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The facts that a domain type gives without an attribute of their own, where they follow. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AlsoGives {

  /** Ids of the facts. */
  String[] value();
}
