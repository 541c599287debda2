package dev.dougong.calculators.assess;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.Provision;
import java.util.List;

/** Books in which a document says something else than it does. */
final class OverlapBooks {

  private OverlapBooks() {}

  /** The document of a provision, with one of its results fixed. */
  static RuleBook changed(RuleBook book, String provisionId, String output, Object value) {
    Provision changed = book.provision(provisionId);
    List<Provision> provisions =
        book.provisionsOf(changed.documentId()).stream()
            .map(p -> p.id().equals(provisionId) ? fixed(p, output, value) : p)
            .toList();
    return RuleBook.of(
        List.of(new CompiledDocument(book.documentOf(changed), provisions)), book.derivations());
  }

  private static Provision fixed(Provision p, String output, Object value) {
    List<Provision.Output> outputs =
        p.outputs().stream()
            .map(
                o ->
                    o.name().equals(output)
                        ? new Provision.Output(
                            o.name(),
                            o.type(),
                            o.unit(),
                            o.values(),
                            o.label(),
                            new Expression.Literal(value))
                        : o)
            .toList();
    return new Provision(
        p.id(),
        p.clause(),
        p.kind(),
        p.subject(),
        p.force(),
        p.forceNote(),
        p.title(),
        p.statement(),
        p.inputs(),
        p.parameters(),
        p.tables(),
        p.uses(),
        outputs,
        p.readings(),
        p.related());
  }
}
