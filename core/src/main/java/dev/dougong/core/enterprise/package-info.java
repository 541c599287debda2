/**
 * Firms and other organisations: who they are, and what they may do. A {@link
 * dev.dougong.core.enterprise.SocialCreditCode} says which one is meant.
 */
@NullMarked
@ValueStyle
package dev.dougong.core.enterprise;

import dev.dougong.core.ValueStyle;
import org.jspecify.annotations.NullMarked;
