package dev.dougong.compiler.link;

import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.rule.CompiledDocument;
import java.util.List;

/**
 * What the compiler has been told.
 *
 * @param dictionary the shared facts
 * @param book documents that are known already and may be referred to
 * @param lenient whether what cannot be resolved across files, and a division without guard, is
 *     only warned of
 */
public record Options(FactDictionary dictionary, List<CompiledDocument> book, boolean lenient) {}
