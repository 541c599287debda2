package dev.dougong.calculators.allocation;

import dev.dougong.core.InvalidInputException;

/**
 * A provision that shares out a whole fund, and the names under which it says so.
 *
 * <p>A scheme is data so that a rule file of one's own can share out a fund too: such a provision
 * has one output with an amount for each recipient, either a record of amounts by name or a list of
 * records.
 *
 * @param provisionId the provision that shares out the fund
 * @param fundFact its input with the money of the fund in yuan
 * @param recipientsFact its input with the recipients, a list of records
 * @param nameField the field of such a record that names the recipient
 * @param awardsOutput its output with the awards
 * @param unroundedOutput its output with the awards before they are rounded, a list of records
 * @param amountField the field of such a record with the amount
 */
public record AllocationScheme(
    String provisionId,
    String fundFact,
    String recipientsFact,
    String nameField,
    String awardsOutput,
    String unroundedOutput,
    String amountField) {

  /** Hangzhou's fund for building industrialisation, funding years 2020 to 2022. */
  public static final AllocationScheme HANGZHOU_2020 =
      of("hangjianshi-2020-43/4-c", "annualBudget");

  /** Hangzhou's fund for energy saving and green building, funding years 2023 to 2025. */
  public static final AllocationScheme HANGZHOU_2023_GREEN =
      of("hangjianke-2023-45/5.1-alloc", "topicFund");

  /** Hangzhou's fund for building industrialisation, funding years 2023 to 2025. */
  public static final AllocationScheme HANGZHOU_2023_INDUSTRIALISATION =
      of("hangjianke-2023-45/5.2-alloc", "topicFund");

  /** Zhejiang's factor method among the counties that were found excellent. */
  public static final AllocationScheme ZHEJIANG_FACTORS =
      new AllocationScheme(
          "zhejianshe-2022-7/6.2-b",
          "topicFund",
          "counties",
          "county",
          "countyAllocations",
          "countyAllocations",
          "amount");

  /** Refuses names that are blank. */
  public AllocationScheme {
    requireName("provisionId", provisionId);
    requireName("fundFact", fundFact);
    requireName("recipientsFact", recipientsFact);
    requireName("nameField", nameField);
    requireName("awardsOutput", awardsOutput);
    requireName("unroundedOutput", unroundedOutput);
    requireName("amountField", amountField);
  }

  /** A scheme whose provision uses the names that Hangzhou's do. */
  public static AllocationScheme of(String provisionId, String fundFact) {
    return new AllocationScheme(
        provisionId, fundFact, "recipients", "name", "awards", "unroundedAwards", "award");
  }

  private static void requireName(String field, String name) {
    if (name.isBlank()) {
      throw InvalidInputException.of(field, name, "a name that is not blank");
    }
  }
}
