package dev.dougong.engine.book;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.dougong.core.InvalidInputException;
import dev.dougong.engine.rule.CompiledDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what is still to be read of many documents, in two halves side by side: the first question
 * to a whole book waits for little else.
 */
final class ReadAhead implements Runnable {

  private final List<CompiledDocument> documents;

  private ReadAhead(List<CompiledDocument> documents) {
    this.documents = documents;
  }

  static void all(List<CompiledDocument> documents) {
    List<CompiledDocument> unread = new ArrayList<>();
    int provisions = 0;
    for (CompiledDocument document : documents) {
      if (document.isUnread()) {
        unread.add(document);
        provisions += document.provisionIds().size();
      }
    }
    int first = 0;
    int half = 0;
    while (half < provisions / 2) {
      half += unread.get(first++).provisionIds().size();
    }
    Thread thread = new Thread(new ReadAhead(unread.subList(first, unread.size())), "dougong");
    if (first < unread.size()) {
      thread.setDaemon(true);
      thread.start();
    }
    unread.subList(0, first).forEach(CompiledDocument::provisions);
    Uninterruptibles.joinUninterruptibly(thread);
  }

  @Override
  public void run() {
    try {
      documents.forEach(CompiledDocument::provisions);
    } catch (InvalidInputException e) {
      // Whoever needs the document asks it again and gets the same refusal.
      return;
    }
  }
}
