/**
 * Writes what was compiled, for {@code dev.dougong.engine.rule.json} to read.
 *
 * <p>Only the reader is in the engine: who asks a rule book never writes one.
 */
@NullMarked
package dev.dougong.compiler.json;

import org.jspecify.annotations.NullMarked;
