/**
 * Places: the administrative divisions of China by GB/T 2260, with their hierarchy and their
 * changes, as data that a user can extend.
 */
@NullMarked
package dev.dougong.core.place;

import org.jspecify.annotations.NullMarked;
