/**
 * JSON in and out, strictly: what is not expected is refused with a pointer to it, never guessed or
 * dropped.
 */
@NullMarked
package dev.dougong.core.json;

import org.jspecify.annotations.NullMarked;
