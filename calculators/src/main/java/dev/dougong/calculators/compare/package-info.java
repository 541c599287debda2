/**
 * What differs: one case in several places, on several days or under several rule books; the law on
 * two days; two documents; and everything that starts, ends or changes for a case between two days.
 */
@NullMarked
package dev.dougong.calculators.compare;

import org.jspecify.annotations.NullMarked;
