package dev.dougong.calculators.internal;

import com.google.common.collect.ImmutableList;
import dev.dougong.core.fact.AllowedValue;
import dev.dougong.core.fact.FactDefinition;
import dev.dougong.core.fact.FactDictionary;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.expression.Expression;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.PolicyDocument.Relation;
import dev.dougong.engine.rule.Provision;
import dev.dougong.engine.rule.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short documents that a test writes out, so that all they say can be read there. */
public final class OwnRules {

  private OwnRules() {}

  /** The book of those documents. */
  public static RuleBook book(CompiledDocument... documents) {
    return book(Map.of(), documents);
  }

  /** The book of those documents, with facts that follow from others. */
  public static RuleBook book(Map<String, Expression> derivations, CompiledDocument... documents) {
    return RuleBook.of(List.of(documents), derivations);
  }

  /** A document without provisions yet, made for the whole country and without a period. */
  public static Document document(String id) {
    return new Document(id);
  }

  /** A provision about projects, a formula, that asks for nothing and gives nothing yet. */
  public static Clause clause(String id) {
    return new Clause(id);
  }

  /** The number as an expression. */
  public static Expression number(String digits) {
    return new Expression.Literal(new BigDecimal(digits));
  }

  /** The value as an expression. */
  public static Expression value(Object value) {
    return new Expression.Literal(value);
  }

  /** The fact as an expression. */
  public static Expression fact(String id) {
    return new Expression.Input(id);
  }

  /** A document that is being written. */
  public static final class Document {
    private final String id;
    private String number = "";
    private String place = "000000";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private final List<Relation> relations = new ArrayList<>();

    private Document(String id) {
      this.id = id;
    }

    /** With that official number. */
    public Document number(String official) {
      number = official;
      return this;
    }

    /** Made for that place. */
    public Document in(String code) {
      place = code;
      return this;
    }

    /** In force from one day to another, either of which may be open. */
    public Document holding(@Nullable String first, @Nullable String last) {
      from = first == null ? null : LocalDate.parse(first);
      to = last == null ? null : LocalDate.parse(last);
      return this;
    }

    /** With that relation to another document of the book. */
    public Document relation(PolicyDocument.RelationType type, String target) {
      relations.add(new Relation(type, target, false, null));
      return this;
    }

    /** With those provisions. */
    public CompiledDocument of(Clause... clauses) {
      return with(Stream.of(clauses).map(Clause::build).toArray(Provision[]::new));
    }

    /** With provisions that were made elsewhere, such as from one of the standard book. */
    public CompiledDocument with(Provision... provisions) {
      return new CompiledDocument(
          new PolicyDocument(
              id,
              number,
              new Text("文件" + id, "Document " + id),
              ImmutableList.of(),
              place,
              null,
              from,
              to,
              Text.EMPTY,
              Text.EMPTY,
              relations,
              PolicyDocument.Provenance.USER),
          List.of(provisions));
    }
  }

  /** A provision that is being written. */
  public static final class Clause {
    private final String id;
    private Provision.Kind kind = Provision.Kind.FORMULA;
    private Provision.Subject subject = Provision.Subject.PROJECT;
    private Provision.Force force = Provision.Force.MANDATORY;
    private Text title;
    private final List<Provision.Input> inputs = new ArrayList<>();
    private final Map<String, Provision.Parameter> figures = new LinkedHashMap<>();
    private final Map<String, Provision.Table> tables = new LinkedHashMap<>();
    private final Map<String, String> uses = new LinkedHashMap<>();
    private final List<Provision.Output> outputs = new ArrayList<>();
    private final List<String> related = new ArrayList<>();

    private Clause(String id) {
      this.id = id;
      this.title = new Text("条款" + id, "Clause " + id);
    }

    /** Of that kind. */
    public Clause kind(Provision.Kind other) {
      kind = other;
      return this;
    }

    /** About that subject. */
    public Clause about(Provision.Subject other) {
      subject = other;
      return this;
    }

    /** Of that force. */
    public Clause force(Provision.Force other) {
      force = other;
      return this;
    }

    /** With that title. */
    public Clause title(String zh, String en) {
      title = new Text(zh, en);
      return this;
    }

    /** Asking for those facts of the dictionary. */
    public Clause asks(String... facts) {
      for (String fact : facts) {
        inputs.add(
            new Provision.Input(FactDictionary.standard().get(fact), true, false, Text.EMPTY));
      }
      return this;
    }

    /** Asking for a fact that it declares itself. */
    public Clause declares(FactDefinition fact) {
      inputs.add(new Provision.Input(fact, false, false, Text.EMPTY));
      return this;
    }

    /** Using the results of that provision under that name. */
    public Clause uses(String alias, String provisionId) {
      uses.put(alias, provisionId);
      return this;
    }

    /** With that figure. */
    public Clause figure(String name, Object figure) {
      figures.put(name, new Provision.Parameter(figure, "", Text.EMPTY));
      return this;
    }

    /** With a table of one column. */
    public Clause table(String name, Object... cells) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      for (Object cell : cells) {
        rows.add(Map.of("cell", cell));
      }
      tables.put(name, new Provision.Table(List.of("cell"), rows, Text.EMPTY));
      return this;
    }

    /** Giving that result. */
    public Clause gives(String name, String type, Expression formula) {
      return gives(name, type, "", formula);
    }

    /** Giving that result in that unit. */
    public Clause gives(String name, String type, String unit, Expression formula) {
      Text label = new Text("结果" + name, "result " + name);
      outputs.add(new Provision.Output(name, type, unit, List.of(), label, formula));
      return this;
    }

    /** Giving one of those names, which people read in small letters in English. */
    public Clause gives(String name, List<String> names, Expression formula) {
      Text label = new Text("结果" + name, "result " + name);
      List<AllowedValue> values =
          names.stream()
              .map(id -> AllowedValue.of(id, id, id.toLowerCase(Locale.ROOT).replace('_', ' ')))
              .toList();
      outputs.add(new Provision.Output(name, "enum", "", values, label, formula));
      return this;
    }

    /** Linked to that provision. */
    public Clause related(String provisionId) {
      related.add(provisionId);
      return this;
    }

    private Provision build() {
      return new Provision(
          id,
          "第" + id.substring(id.indexOf('/') + 1) + "条",
          kind,
          subject,
          force,
          Text.EMPTY,
          title,
          Text.EMPTY,
          inputs,
          figures,
          tables,
          uses,
          outputs,
          List.of(),
          related);
    }
  }
}
