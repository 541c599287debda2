/**
 * What every other room of Dougong needs: the one exception that refuses bad input, and names to
 * suggest.
 */
@NullMarked
package dev.dougong.core;

import org.jspecify.annotations.NullMarked;
