/**
 * Firms and other organisations: who they are, what they may do, how they stand. An {@link
 * dev.dougong.core.enterprise.Enterprise} holds what is known of one, a {@link
 * dev.dougong.core.enterprise.SocialCreditCode} says which one is meant.
 */
@NullMarked
@ValueStyle
package dev.dougong.core.enterprise;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
