package dev.dougong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dougong.core.InvalidInputException;
import dev.dougong.core.enterprise.Award;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a value is refused for that is built without something it needs. */
class RequiredAttributesTest {

  static List<Class<?>> builtTypes() throws IOException, URISyntaxException {
    Path classes = Path.of(Award.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = classes.relativize(file).toString().replace(java.io.File.separatorChar, '.');
        if (name.matches(".*\\.Immutable\\w+\\.class")) {
          types.add(typeOf(name.replace("Immutable", "").replace(".class", "")));
        }
      }
    }
    return types;
  }

  private static Class<?> typeOf(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("builtTypes")
  void anEmptyBuilderBuildsOrNamesTheAttributeThatIsRequired(Class<?> type) throws Exception {
    Object builder = type.getMethod("builder").invoke(null);
    try {
      assertThat(build(builder)).isInstanceOf(type);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(InvalidInputException.class);
      String field = ((InvalidInputException) e.getCause()).field();
      assertThat(type.getMethods()).extracting(Method::getName).contains(field);
    }
  }

  private static Object build(Object builder) throws Exception {
    Method build = builder.getClass().getMethod("build");
    build.setAccessible(true);
    return build.invoke(builder);
  }

  @Test
  void allThatIsMissingIsNamedAtOnce() {
    assertThatThrownBy(() -> Award.builder().build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "level: nothing was given, expected a value, as the properties level, year are"
                + " required");
    assertThatThrownBy(() -> Award.builder().year(2024).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("level: nothing was given, expected a value, as the property is required");
  }

  @Test
  void everyDomainTypeIsAmongThoseTried() throws IOException, URISyntaxException {
    assertThat(builtTypes()).containsAll(DomainTypes.ALL).hasSizeGreaterThan(40);
  }
}
