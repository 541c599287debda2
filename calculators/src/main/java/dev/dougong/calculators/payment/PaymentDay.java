package dev.dougong.calculators.payment;

import dev.dougong.core.quantity.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which a contract's progress payments were held against the floors in force on it.
 *
 * @param date the day
 * @param completed the value of all work that counts by then; empty if a period's is not known
 * @param paid all progress payments up to and on the day
 * @param floor what had to be paid
 */
public record PaymentDay(
    LocalDate date, Optional<Money> completed, Money paid, PaymentFloor floor) {}
