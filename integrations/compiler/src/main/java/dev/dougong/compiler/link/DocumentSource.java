package dev.dougong.compiler.link;

import com.google.common.collect.ImmutableList;
import dev.dougong.compiler.file.Findings;
import dev.dougong.compiler.file.FormulaPlace;
import dev.dougong.compiler.file.YamlNode;
import dev.dougong.compiler.file.YamlNode.Place;
import dev.dougong.engine.rule.PolicyDocument;
import java.util.List;
import java.util.Map;

/**
 * A rule file whose document has been read and whose provisions have been found, but not compiled.
 *
 * @param document the document
 * @param provisions its provisions
 * @param relationPlaces where its relations stand, in their order
 * @param places finds formulas in the file
 * @param findings takes what is wrong
 */
record DocumentSource(
    PolicyDocument document,
    List<ProvisionSource> provisions,
    List<Place> relationPlaces,
    FormulaPlace places,
    Findings findings) {

  DocumentSource {
    provisions = ImmutableList.copyOf(provisions);
    relationPlaces = ImmutableList.copyOf(relationPlaces);
  }

  /**
   * A provision that has been found.
   *
   * @param id its id
   * @param place where the id stands
   * @param node its fields
   * @param uses the provisions it names under {@code uses}, by alias
   * @param usePlaces where each of them stands
   */
  record ProvisionSource(
      String id,
      Place place,
      YamlNode.Mapping node,
      Map<String, String> uses,
      Map<String, Place> usePlaces) {}
}
