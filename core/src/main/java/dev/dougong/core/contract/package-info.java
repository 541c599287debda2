/** Contracts for works: price, settlement periods, payments, deposits, wages, parties. */
@NullMarked
@ValueStyle
package dev.dougong.core.contract;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
