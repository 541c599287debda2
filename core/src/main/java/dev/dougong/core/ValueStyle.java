package dev.dougong.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.immutables.value.Value.Style.ValidationMethod;

/**
 * How Immutables writes the implementation of every value type: package-private, so that users see
 * one type per concept, with the builder reached through the type's own {@code builder()}.
 *
 * <p>Put on a package in its {@code package-info.java}.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    validationMethod = ValidationMethod.SIMPLE,
    from = "copyFrom",
    defaultAsDefault = true,
    jdkOnly = false)
public @interface ValueStyle {}
