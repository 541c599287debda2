package dev.dougong.calculators.assess;

import dev.dougong.engine.rule.Text;

/**
 * Two provisions that say something about the same matter of a case, mostly of two documents.
 *
 * <p>Policy is passed down and repeated: a county copies a duty of its province, and sometimes
 * raises it. A pair is recognised by kind, subject and results, and by what the rule files name as
 * related. Of two demands the stricter one prevails, as whoever meets it meets both. Which of two
 * answers that contradict each other holds is a question of law and not decided here.
 *
 * @param relation how the two stand to each other
 * @param prevailing the one that counts: the stricter one; where both say the same, that of the
 *     higher level; of a conflict, merely the first in the book
 * @param other the other one
 * @param output the name of the result in which they differ; empty if they say the same
 */
public record Overlap(Relation relation, Finding prevailing, Finding other, String output) {

  /** How two provisions about one matter stand to each other. */
  public enum Relation {
    /** They give the same results in this case. */
    SAME("相同", "the same"),
    /** Both demand something, and one demands more. */
    STRICTER("更严", "stricter"),
    /** They give answers that cannot both hold. */
    CONFLICT("冲突", "in conflict");

    private final String zh;
    private final String en;

    Relation(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** The word for it in both languages. */
    public Text label() {
      return new Text(zh, en);
    }
  }

  /** Whether the finding is one of the two. */
  public boolean concerns(Finding finding) {
    return prevailing.equals(finding) || other.equals(finding);
  }
}
