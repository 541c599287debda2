package dev.dougong.peers.benchmarks;

import dev.dougong.engine.book.RuleBook;
import java.lang.ref.Reference;

/** Prints what the standard book keeps on the heap once everything else has been collected. */
public final class RetainedMemory {

  private RetainedMemory() {}

  /** Loads the book between two full collections. */
  public static void main(String[] arguments) throws InterruptedException {
    long before = usedBytes();
    RuleBook book = RuleBook.standard();
    long after = usedBytes();
    System.out.printf("%s keeps %.1f MB%n", book, (after - before) / 1e6);
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
