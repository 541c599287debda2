/**
 * How the domain types turn into facts and check their fields against each other. Not for users:
 * the module does not export it.
 */
@NullMarked
package dev.dougong.core.internal;

import org.jspecify.annotations.NullMarked;
