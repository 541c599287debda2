/**
 * JSON Schemas (2020-12) of the domain types and of facts, made from the types and the dictionary
 * so that they cannot fall behind.
 */
@NullMarked
package dev.dougong.core.schema;

import org.jspecify.annotations.NullMarked;
