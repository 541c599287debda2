package dev.dougong.compiler.link;

import dev.dougong.compiler.Example;
import dev.dougong.compiler.check.Type;
import dev.dougong.engine.rule.Provision;
import java.util.List;
import java.util.Map;

/**
 * A provision that has been compiled.
 *
 * @param provision the provision
 * @param types the types of its outputs, more exact than the declared ones
 * @param examples its worked examples
 */
record CompiledProvision(Provision provision, Map<String, Type> types, List<Example> examples) {}
