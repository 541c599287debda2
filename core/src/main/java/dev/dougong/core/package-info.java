/** What every other room of Dougong needs: the one exception that refuses bad input. */
@NullMarked
package dev.dougong.core;

import org.jspecify.annotations.NullMarked;
