package dev.dougong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dougong.engine.book.RuleBook;
import dev.dougong.rules.StandardRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePathTest {

  @Test
  void aModularProgramUsesValuesAndJsonWithNothingOnTheClassPath(@TempDir Path folder)
      throws Exception {
    assertThat(
            printed(
                folder,
                ProjectTree.coreAtRunTime(),
                "module user { requires dev.dougong.core; }",
                """
                package user;

                import dev.dougong.core.json.StrictJson;
                import dev.dougong.core.quantity.Money;
                import dev.dougong.core.time.WorkingCalendar;

                public class Main {
                  public static void main(String[] args) {
                    System.out.println(Money.class.getModule().getName());
                    System.out.println(Money.parse("900万元").split(3).get(0));
                    String json = "{\\"publicHolidays\\":[\\"2024-06-10\\"]}";
                    System.out.println(
                        StrictJson.read(json, WorkingCalendar.class).publicHolidays());
                  }
                }
                """))
        .isEqualToNormalizingNewlines("dev.dougong.core\n3000000元\n[2024-06-10]\n");
  }

  @Test
  void aModularProgramFindsTheStandardRules(@TempDir Path folder) throws Exception {
    List<Path> modules = new ArrayList<>(ProjectTree.coreAtRunTime());
    for (Class<?> inModule : List.of(RuleBook.class, StandardRules.class)) {
      modules.add(Path.of(inModule.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    assertThat(
            printed(
                folder,
                modules,
                "module user { requires dev.dougong.rules; }",
                """
                package user;

                import dev.dougong.engine.book.RuleBook;

                public class Main {
                  public static void main(String[] args) {
                    System.out.println(RuleBook.standard());
                  }
                }
                """))
        .isEqualToNormalizingNewlines(RuleBook.standard() + "\n");
  }

  private static String printed(Path folder, List<Path> modules, String moduleInfo, String main)
      throws Exception {
    JavaProgram program =
        JavaProgram.compile(
            folder,
            Map.of("module-info.java", moduleInfo, "user/Main.java", main),
            List.of("--module-path", JavaProgram.path(modules)));
    List<Path> all = new ArrayList<>(modules);
    all.add(program.classes());
    return program.run(
        List.of("--module-path", JavaProgram.path(all), "--module", "user/user.Main"));
  }
}
