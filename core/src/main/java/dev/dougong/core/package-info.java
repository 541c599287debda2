/**
 * What every other room of Dougong needs: the one exception that refuses bad input, names to
 * suggest, and descriptions for readers of schemas.
 */
@NullMarked
package dev.dougong.core;

import org.jspecify.annotations.NullMarked;
