package dev.dougong.core.contract;

import dev.dougong.core.enterprise.SocialCreditCode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody who has a part in a contract or its works.
 *
 * <p>Known by name and, where it matters who it is exactly, by credit code.
 */
@Value.Immutable
public interface Party {
  /** What part it is. */
  PartyRole role();

  /** Name of the enterprise or body. */
  String name();

  /** Unified social credit code. */
  Optional<SocialCreditCode> creditCode();

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a party. */
  final class Builder extends ImmutableParty.Builder {
    Builder() {}
  }
}
