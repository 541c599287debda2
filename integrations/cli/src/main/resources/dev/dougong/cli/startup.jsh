import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;
import java.util.stream.*;
import dev.dougong.calculators.*;
import dev.dougong.calculators.allocation.*;
import dev.dougong.calculators.assembly.*;
import dev.dougong.calculators.assess.*;
import dev.dougong.calculators.carbon.*;
import dev.dougong.calculators.compare.*;
import dev.dougong.calculators.energy.*;
import dev.dougong.calculators.gap.*;
import dev.dougong.calculators.green.*;
import dev.dougong.calculators.payment.*;
import dev.dougong.calculators.scope.*;
import dev.dougong.calculators.scoring.*;
import dev.dougong.calculators.subsidy.*;
import dev.dougong.calculators.target.*;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.book.Question;
import dev.dougong.engine.book.RuleBook;
import dev.dougong.core.building.*;
import dev.dougong.core.contract.*;
import dev.dougong.core.enterprise.*;
import dev.dougong.engine.evaluation.*;
import dev.dougong.core.fact.*;
import dev.dougong.core.fund.*;
import dev.dougong.core.place.*;
import dev.dougong.core.project.*;
import dev.dougong.core.quantity.*;
import dev.dougong.core.region.*;
import dev.dougong.engine.rule.*;
import dev.dougong.core.time.*;
RuleBook book = RuleBook.standard();
void print(Object value) { System.out.println(value); }
void explain(Outcome outcome) { System.out.print(outcome.explain(Locale.getDefault())); }
void explain(Result<?> result) { System.out.print(result.explain(Locale.getDefault())); }
Facts facts(Object... idsAndValues) {
  Facts.Builder facts = Facts.builder(book.dictionary());
  for (int i = 0; i < idsAndValues.length; i += 2) {
    facts.put((String) idsAndValues[i], idsAndValues[i + 1]);
  }
  return facts.build();
}
Outcome ask(String provision, Object... idsAndValues) {
  Map<String, Object> facts = new LinkedHashMap<>();
  for (int i = 0; i < idsAndValues.length; i += 2) {
    facts.put((String) idsAndValues[i], idsAndValues[i + 1]);
  }
  return book.evaluate(provision, book.facts(provision, facts));
}
