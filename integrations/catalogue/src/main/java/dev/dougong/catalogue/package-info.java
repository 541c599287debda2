/**
 * The generator of the catalogue: from rule files to the pages under {@code docs/catalogue}.
 *
 * <p>Everything on a page comes from the rule files and the dictionary of facts; nothing depends on
 * the day or the machine, so that a page changes when and only when its rules do.
 */
@NullMarked
package dev.dougong.catalogue;

import org.jspecify.annotations.NullMarked;
