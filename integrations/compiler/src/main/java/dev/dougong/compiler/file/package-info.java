/**
 * Reads rule files: YAML of the core schema, without anchors and tags, each value with its place.
 */
@NullMarked
package dev.dougong.compiler.file;

import org.jspecify.annotations.NullMarked;
