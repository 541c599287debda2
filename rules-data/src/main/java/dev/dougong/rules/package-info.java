/**
 * The standard rules: the provisions of the policy documents, in the form in which a rule book
 * takes them.
 *
 * <p>They are written in YAML and FEEL, one file per document, and compiled when this module is
 * built; the sources jar holds them as they are written. Beside the one class that hands them out
 * there is no code here.
 */
@NullMarked
package dev.dougong.rules;

import org.jspecify.annotations.NullMarked;
