package dev.dougong.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dougong list}: the provisions, one a line or as JSON. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "asOf")
  private @Nullable String asOf;

  @Option(names = "--in", paramLabel = "CODE", descriptionKey = "in")
  private @Nullable String place;

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RuleBook book = selected();
    PrintWriter out = terminal.out();
    if (json) {
      out.println(json(book));
    } else {
      print(book, out);
    }
    return Dougong.OK;
  }

  private RuleBook selected() {
    RuleBook book = RuleBook.standard();
    if (place != null) {
      book = book.in(place);
    }
    return asOf == null ? book : book.asOf(Dates.asOf(asOf));
  }

  private static void print(RuleBook book, PrintWriter out) {
    int widest = book.provisions().stream().mapToInt(p -> p.id().length()).max().orElse(0);
    String line = "%-" + Math.max(widest, 1) + "s  %-14s  %-12s  %s  %-23s  %s%n";
    for (Provision provision : book.provisions()) {
      PolicyDocument document = book.documentOf(provision);
      out.printf(
          Locale.ROOT,
          line,
          provision.id(),
          word(provision.kind()),
          word(provision.subject()),
          document.jurisdiction(),
          period(document),
          provision.title().in(Locale.getDefault()));
    }
  }

  private static String period(PolicyDocument document) {
    String from = document.holdsFrom().map(LocalDate::toString).orElse("");
    LocalDate to = document.effectiveTo();
    return from + " .. " + (to == null ? "" : to);
  }

  private static String json(RuleBook book) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.writeStartArray();
      for (Provision provision : book.provisions()) {
        generator.writeRaw('\n');
        write(generator, provision, book.documentOf(provision));
      }
      generator.writeRaw('\n');
      generator.writeEndArray();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Provision provision, PolicyDocument document)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", provision.id());
    json.writeStringField("kind", word(provision.kind()));
    json.writeStringField("subject", word(provision.subject()));
    json.writeStringField("force", word(provision.force()));
    json.writeStringField("jurisdiction", document.jurisdiction());
    json.writeObjectFieldStart("validity");
    date(json, "from", document.holdsFrom().orElse(null));
    date(json, "to", document.effectiveTo());
    json.writeEndObject();
    json.writeObjectFieldStart("title");
    json.writeStringField("zh", provision.title().zh());
    json.writeStringField("en", provision.title().en());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, String name, @Nullable LocalDate date)
      throws IOException {
    if (date == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, date.toString());
    }
  }

  /** The word that rule files use. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
