package dev.dougong.core.enterprise;

import dev.dougong.core.time.ValidityPeriod;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A certificate that a third party gave an enterprise.
 *
 * <p>Its kind is a closed list, as rules ask for the three management systems together; its name is
 * what stands on the paper.
 */
@Value.Immutable
public interface Certification {
  /** What it attests. */
  CertificationKind kind();

  /** What the certificate is called. */
  Optional<String> name();

  /** The days on which it is valid. */
  Optional<ValidityPeriod> validity();

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a certification. */
  final class Builder extends ImmutableCertification.Builder {
    Builder() {}
  }
}
