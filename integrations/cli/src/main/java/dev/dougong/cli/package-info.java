/**
 * The command line: one class per verb, each of which reads its arguments, asks the rule book or
 * the compiler, and prints.
 *
 * <p>Nothing is decided here. What a verb can tell, a program can tell with the same call on the
 * SDK.
 */
@NullMarked
package dev.dougong.cli;

import org.jspecify.annotations.NullMarked;
