package dev.dougong.engine.evaluation;

/**
 * A formula met values that its text does not provide for, such as a division by zero.
 *
 * <p>FEEL would answer null; a policy result must not turn into "no value" by accident, so it is an
 * error here. The compiler refuses formulas where it can see this coming.
 */
public final class EvaluationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An error with what went wrong, in one line. */
  public EvaluationException(String problem) {
    super(problem);
  }

  /** The same error, with the place where it happened in front. */
  public EvaluationException(String place, EvaluationException cause) {
    super(place + ": " + cause.getMessage(), cause);
  }
}
