/** What several calculators share and no caller sees. */
@NullMarked
package dev.dougong.calculators.internal;

import org.jspecify.annotations.NullMarked;
