package dev.dougong.core.fact;

/**
 * Something that facts are known about: the types of the domain model, and bare facts.
 *
 * <p>The model is what people and programs describe; facts are what rules read. This is the one
 * door between the two.
 */
public interface FactCarrier {

  /** The facts for evaluation: what the attributes say, what follows from them, and what else. */
  Facts toFacts();
}
