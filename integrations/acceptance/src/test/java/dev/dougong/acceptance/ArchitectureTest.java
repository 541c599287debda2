package dev.dougong.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "dev.dougong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.dougong.";

  /** From the bottom up. A package that is not listed belongs to a module under integrations. */
  private static final List<String> LAYERS = List.of("core", "engine", "rules", "calculators");

  @ArchTest
  static final ArchRule DEPENDENCIES_POINT_ONE_WAY =
      classes()
          .should(
              haveNoTargetOfOurs("be of a higher layer", (from, to) -> layer(from) < layer(to)));

  @ArchTest
  static final ArchRule INTERNAL_PACKAGES_ARE_USED_BY_THEIR_OWN_MODULE_ONLY =
      classes()
          .should(
              haveNoTargetOfOurs(
                  "be internal to another module",
                  (from, to) ->
                      !module(from).equals(module(to))
                          && List.of(to.getPackageName().split("\\.")).contains("internal")));

  @ArchTest
  static final ArchRule DATES_ARE_THOSE_OF_JAVA_TIME =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Date.class, Calendar.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule NO_BINARY_FLOATING_POINT_BELOW_THE_CALCULATORS =
      classes()
          .that()
          .resideInAnyPackage("dev.dougong.core..", "dev.dougong.engine..", "dev.dougong.rules..")
          .should(
              new ArchCondition<JavaClass>("neither hold nor take nor give double or float") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  Stream<JavaClass> fields =
                      type.getFields().stream().map(field -> field.getRawType());
                  Stream<JavaClass> signatures =
                      type.getCodeUnits().stream()
                          .flatMap(
                              unit ->
                                  Stream.concat(
                                      unit.getRawParameterTypes().stream(),
                                      Stream.of(unit.getRawReturnType())));
                  Stream.concat(fields, signatures)
                      .filter(ArchitectureTest::isBinaryFloatingPoint)
                      .forEach(
                          used ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      type, type.getName() + " uses " + used.getName())));
                }
              });

  @ArchTest
  static final ArchRule A_NAME_SAYS_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl|Base|Common)(\\$.*)?");

  private static boolean isBinaryFloatingPoint(JavaClass type) {
    JavaClass element = type.getBaseComponentType();
    return element.isEquivalentTo(double.class)
        || element.isEquivalentTo(float.class)
        || element.isEquivalentTo(Double.class)
        || element.isEquivalentTo(Float.class);
  }

  private static ArchCondition<JavaClass> haveNoTargetOfOurs(
      String description, BiPredicate<JavaClass, JavaClass> forbidden) {
    return new ArchCondition<JavaClass>("use nothing of ours that would " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(used -> used.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(used -> forbidden.test(type, used.getTargetClass()))
            .forEach(
                used -> events.add(SimpleConditionEvent.violated(type, used.getDescription())));
      }
    };
  }

  private static int layer(JavaClass type) {
    int index = LAYERS.indexOf(module(type));
    return index < 0 ? LAYERS.size() : index;
  }

  private static String module(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
  }
}
