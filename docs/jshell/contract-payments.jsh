// The payments of a contract in Hangzhou, held against every floor on every day.
var contract = Contract.builder().
    price(Money.parse("1.2亿元")).
    addPeriods(
        SettlementPeriod.builder().days(ValidityPeriod.parse("2024-01-01..2024-03-31")).
            completedWorkValue(Money.parse("1500万元")).build(),
        SettlementPeriod.builder().days(ValidityPeriod.parse("2024-04-01..2024-06-30")).
            completedWorkValue(Money.parse("2500万元")).build(),
        SettlementPeriod.builder().days(ValidityPeriod.parse("2024-07-01..2024-09-30")).
            completedWorkValue(Money.parse("3000万元")).build()).
    addPayments(
        Payment.builder().kind(PaymentKind.PROGRESS).paidOn(LocalDate.parse("2024-04-20")).
            amount(Money.parse("1275万元")).build(),
        Payment.builder().kind(PaymentKind.PROGRESS).paidOn(LocalDate.parse("2024-07-22")).
            amount(Money.parse("2000万元")).build(),
        Payment.builder().kind(PaymentKind.PROGRESS).paidOn(LocalDate.parse("2024-10-25")).
            amount(Money.parse("2675万元")).build()).
    build();
var works = facts("isGovernmentInvested", true);
var payments = Payments.standard().asOf(LocalDate.parse("2024-12-31")).in("330106");
var history = payments.history(contract, works);
print("Breaches:");
history.breaches().forEach(breach -> print("  " + breach));
print("Lacking in the end: " + history.value().map(Money::toString).orElse("not decided"));
print("Still to be known: " + history.missing());
