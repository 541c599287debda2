/**
 * Puts the passes together: documents and provisions from their nodes and formulas, and what only
 * shows when all files are looked at together.
 */
@NullMarked
package dev.dougong.compiler.link;

import org.jspecify.annotations.NullMarked;
