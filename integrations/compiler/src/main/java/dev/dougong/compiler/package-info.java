/**
 * The compiler of rule files: from FEEL in YAML to checked provisions.
 *
 * <p>It runs when the standard rules are built, and for users who bring rule files of their own.
 * Its passes are its packages: {@code file} reads YAML, {@code feel} reads formulas, {@code check}
 * resolves names and checks types, {@code link} looks across files.
 */
@NullMarked
package dev.dougong.compiler;

import org.jspecify.annotations.NullMarked;
