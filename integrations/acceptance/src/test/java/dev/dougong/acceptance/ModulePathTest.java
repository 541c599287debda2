package dev.dougong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePathTest {

  @Test
  void aModularProgramUsesTheSdkWithNothingOnTheClassPath(@TempDir Path folder) throws Exception {
    String modulePath = JavaProgram.path(ProjectTree.coreAtRunTime());
    JavaProgram program =
        JavaProgram.compile(
            folder,
            Map.of(
                "module-info.java",
                "module user { requires dev.dougong.core; }",
                "user/Main.java",
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
                """),
            List.of("--module-path", modulePath));
    List<Path> entries = new ArrayList<>(ProjectTree.coreAtRunTime());
    entries.add(program.classes());
    assertThat(
            program.run(
                List.of("--module-path", JavaProgram.path(entries), "--module", "user/user.Main")))
        .isEqualToNormalizingNewlines("dev.dougong.core\n3000000元\n[2024-06-10]\n");
  }
}
