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

                import dev.dougong.core.time.ValidityPeriod;
                import java.time.LocalDate;

                public class Main {
                  public static void main(String[] args) {
                    System.out.println(ValidityPeriod.class.getModule().getName());
                    System.out.println(
                        ValidityPeriod.builder().from(LocalDate.EPOCH).build().from().get());
                  }
                }
                """),
            List.of("--module-path", modulePath));
    List<Path> entries = new ArrayList<>(ProjectTree.coreAtRunTime());
    entries.add(program.classes());
    assertThat(
            program.run(
                List.of("--module-path", JavaProgram.path(entries), "--module", "user/user.Main")))
        .isEqualToNormalizingNewlines("dev.dougong.core\n1970-01-01\n");
  }
}
