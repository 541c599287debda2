/**
 * Money under a contract: what has to be paid and when, how it is secured, and what of that was not
 * kept.
 *
 * <pre>{@code
 * Payments payments = Payments.standard().asOf(LocalDate.parse("2024-06-01")).in("330106");
 * PaymentHistory history = payments.history(contract, project);
 * history.breaches().forEach(System.out::println);
 * }</pre>
 *
 * <p>Which provisions answer which question is data: {@code payments.json} in this package. Figures
 * stay in the rule files.
 */
@NullMarked
package dev.dougong.calculators.payment;

import org.jspecify.annotations.NullMarked;
