package dev.dougong.compiler;

import dev.dougong.engine.rule.Provision;
import java.util.List;

/** Rule files for tests, made of the part that a test is about. */
final class RuleFiles {

  private static final String DOCUMENT =
      """
      document:
        id: test-1
        title: {zh: 测试, en: Test}
        issuers: [测试]
        jurisdiction: "330100"
        issued: 2024-01-01
        summary: {zh: 测试, en: Test}
      provisions:
      """;

  private static final String PROVISION =
      """
        - id: test-1/%s
          kind: formula
          subject: project
          force: informational
          title: {zh: 测试, en: Test}
          statement: {zh: 测试, en: Test}
      """;

  private RuleFiles() {}

  /**
   * A file with one provision, whose parts are given as they stand in YAML, without indentation.
   */
  static String of(String parts) {
    return DOCUMENT + provision("1", parts);
  }

  static String document(String... provisions) {
    return DOCUMENT + String.join("", provisions);
  }

  static String provision(String clause, String parts) {
    return PROVISION.formatted(clause) + parts.indent(4);
  }

  /** The provision of a file that must compile. */
  static Provision compiled(String parts) {
    return RuleCompiler.standard()
        .compile("test.yaml", of(parts))
        .orThrow()
        .documents()
        .get(0)
        .provisions()
        .get(0);
  }

  /** What is wrong with a file, as it would be printed. */
  static List<String> problems(String parts) {
    return RuleCompiler.standard().compile("test.yaml", of(parts)).diagnostics().stream()
        .map(Diagnostic::toString)
        .toList();
  }

  /** What is wrong, without the place. */
  static List<String> messages(String parts) {
    return RuleCompiler.standard().compile("test.yaml", of(parts)).diagnostics().stream()
        .map(Diagnostic::message)
        .toList();
  }
}
