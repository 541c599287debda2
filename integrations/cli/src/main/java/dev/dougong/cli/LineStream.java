package dev.dougong.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Hands on what is written to it line by line, so that no character is cut in two.
 *
 * <p>It also notices the lines by which JShell says that it could not run something.
 */
final class LineStream extends OutputStream {

  private final PrintWriter out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean refused;

  LineStream(PrintWriter out) {
    this.out = out;
  }

  /** Whether JShell refused a line or a line ended in an exception. */
  boolean sawRefusal() {
    return refused;
  }

  @Override
  public synchronized void write(int b) {
    line.write(b);
    if (b == '\n') {
      end();
    }
  }

  @Override
  public synchronized void close() {
    end();
  }

  private void end() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    refused |= text.startsWith("Error:") || text.startsWith("Exception ");
    out.print(text);
    out.flush();
  }
}
