package dev.dougong.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.rule.CompiledDocument;
import dev.dougong.engine.rule.PolicyDocument;
import dev.dougong.engine.rule.Provision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnreadDocumentsTest {

  private static final RuleBook BOOK = SteelBonus.book();

  private final AtomicInteger readings = new AtomicInteger();

  /** The same book, of documents that are still to be read. */
  private RuleBook unread() {
    return RuleBook.of(BOOK.documents().stream().map(this::unread).toList(), BOOK.derivations());
  }

  private CompiledDocument unread(PolicyDocument document) {
    return unread(document, BOOK.provisionsOf(document.id()));
  }

  private CompiledDocument unread(PolicyDocument document, List<Provision> provisions) {
    return CompiledDocument.unread(
        document,
        BOOK.provisionsOf(document.id()).stream().map(Provision::id).toList(),
        new CompiledDocument(document, BOOK.provisionsOf(document.id())).digest(),
        () -> {
          readings.incrementAndGet();
          return provisions;
        });
  }

  @Test
  void nothingIsReadForWhatDocumentsSayOfThemselves() {
    RuleBook book = unread();
    assertThat(book.size()).isEqualTo(3);
    assertThat(book.documents()).isEqualTo(BOOK.documents());
    assertThat(book.version()).isEqualTo(BOOK.version());
    assertThat(book.asOf(LocalDate.of(2026, 3, 1)).in("330106").size()).isEqualTo(1);
    assertThat(book.find("hangzhou-2023-1/5")).isEmpty();
    assertThat(readings).hasValue(0);
  }

  @Test
  void aQuestionReadsItsOwnDocumentOnce() {
    RuleBook book = unread();
    Map<String, Object> facts = Map.of("structureType", "TIMBER");
    assertThat(book.evaluate(SteelBonus.ID, facts).value("eligible")).isEqualTo(false);
    assertThat(book.asOf(LocalDate.of(2024, 1, 1)).provision(SteelBonus.ID))
        .isEqualTo(BOOK.provision(SteelBonus.ID));
    assertThat(readings).hasValue(1);
  }

  @Test
  void aQuestionToTheWholeBookReadsEveryDocumentOnceAndKeepsTheirOrder() {
    RuleBook book = unread();
    assertThat(book.provisions()).isEqualTo(BOOK.provisions());
    assertThat(book.using("structureType").size()).isEqualTo(3);
    assertThat(readings).hasValue(3);
  }

  @Test
  void aReformReadsTheDocumentThatItChangesAndGivesAnotherVersion() {
    RuleBook book = unread().with(SteelBonus.ID, "cap", new BigDecimal("1500"));
    assertThat(readings).hasValue(1);
    assertThat(book.version())
        .isEqualTo(BOOK.with(SteelBonus.ID, "cap", new BigDecimal("1500")).version())
        .isNotEqualTo(BOOK.version());
  }

  @Test
  void aReformTakenBackGivesTheFirstVersion() {
    assertThat(
            unread()
                .with(SteelBonus.ID, "cap", new BigDecimal("1500"))
                .with(SteelBonus.ID, "cap", new BigDecimal("2000"))
                .version())
        .isEqualTo(BOOK.version());
  }

  @Test
  void whatCannotBeReadIsRefusedToWhoeverAsks() {
    for (int broken = 0; broken < 3; broken++) {
      PolicyDocument document = BOOK.documents().get(broken);
      RuleBook book =
          RuleBook.of(
              Stream.concat(
                      BOOK.documents().stream().filter(d -> d != document).map(this::unread),
                      Stream.of(unread(document, List.of())))
                  .toList(),
              BOOK.derivations());
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(book::provisions)
            .isInstanceOf(InvalidInputException.class)
            .hasMessageContaining(document.id());
      }
      assertThat(book.provisionsOf(BOOK.documents().get((broken + 1) % 3).id())).hasSize(1);
    }
  }

  @Test
  void documentsAreEqualWhetherReadOrNot() {
    PolicyDocument document = BOOK.documents().get(0);
    CompiledDocument read = new CompiledDocument(document, BOOK.provisionsOf(document.id()));
    assertThat(unread(document)).isEqualTo(read).hasSameHashCodeAs(read);
    assertThat(unread(document)).hasToString("CompiledDocument[hangzhou-2023-1, 1 provisions]");
    assertThat(read).isNotEqualTo(new CompiledDocument(BOOK.documents().get(1), List.of()));
  }

  @Test
  void aProvisionThatADocumentHasTwiceIsRefused() {
    Provision bonus = BOOK.provision(SteelBonus.ID);
    assertThatThrownBy(() -> new CompiledDocument(BOOK.documents().get(0), List.of(bonus, bonus)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(SteelBonus.ID)
        .hasMessageContaining("an id that is used once");
  }
}
