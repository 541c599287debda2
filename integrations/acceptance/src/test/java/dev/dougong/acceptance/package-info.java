/** What must hold across modules, and that the project's own pages tell the truth. */
@NullMarked
package dev.dougong.acceptance;

import org.jspecify.annotations.NullMarked;
