package dev.dougong.cli;

import dev.dougong.engine.book.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;

/** What {@code --version} prints: the version of the SDK and that of the rules in it. */
final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    RuleBook book = RuleBook.standard();
    return new String[] {"dougong " + sdk(), book + " " + book.version()};
  }

  private static String sdk() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      properties.load(in);
    }
    return properties.getProperty("version", "");
  }
}
