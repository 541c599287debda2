/**
 * The compact JSON of compiled documents: what is in the jar in place of rule files.
 *
 * <p>It is written by the compiler and read when a rule book is loaded, in one pass over the tokens
 * and without reflection, as it decides how long a program takes to start. It is no interface for
 * people: the rule files are.
 */
@NullMarked
package dev.dougong.engine.rule.json;

import org.jspecify.annotations.NullMarked;
