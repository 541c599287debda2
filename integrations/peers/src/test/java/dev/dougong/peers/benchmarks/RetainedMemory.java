package dev.dougong.peers.benchmarks;

import dev.dougong.engine.book.RuleBook;
import java.lang.ref.Reference;

/** Prints what the standard book keeps on the heap once all else has been collected. */
public final class RetainedMemory {

  private RetainedMemory() {}

  /** Loads the book and reads the book between full collections. */
  public static void main(String[] arguments) throws InterruptedException {
    long before = usedBytes();
    RuleBook book = RuleBook.standard();
    long unread = usedBytes() - before;
    book.provisions();
    long read = usedBytes() - before;
    System.out.printf(
        "%s keeps %.1f MB, and %.1f MB once all of it was read%n", book, unread / 1e6, read / 1e6);
    Reference.reachabilityFence(book);
  }

  private static long usedBytes() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
