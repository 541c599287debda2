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
 * <p>Without {@code with} methods, which nobody could reach on a hidden implementation and which
 * would be a third of its size; a changed copy is made by {@code builder().copyFrom(value)}.
 *
 * <p>Without generated Jackson classes either: {@code StrictJson} reads and writes every such type
 * by its accessors and its builder.
 *
 * <p>Put on a package in its {@code package-info.java}.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    validationMethod = ValidationMethod.SIMPLE,
    throwForInvalidImmutableState = InvalidInputException.class,
    defaults = @Value.Immutable(copy = false),
    from = "copyFrom",
    defaultAsDefault = true,
    allowedClasspathAnnotations = Override.class,
    jacksonIntegration = false,
    jdkOnly = false)
public @interface ValueStyle {}
