package dev.dougong.calculators.energy;

import dev.dougong.engine.rule.Text;

/**
 * What a saving of energy is measured against.
 *
 * <p>Each base is a type of its own, so that a rate against one cannot be taken for a rate against
 * another: neither compared with it nor given to a question that asks for the other.
 */
public sealed interface SavingBaseline {

  /** The base in words. */
  Text label();

  /** 20世纪80年代基准建筑: a building of the 1980s, the base of the ladder of 50, 65 and 75 %. */
  record Reference1980s() implements SavingBaseline {
    @Override
    public Text label() {
      return new Text("20世纪80年代基准建筑", "a building of the 1980s");
    }
  }

  /** 2016年节能设计标准: the design standards in force in 2016, the base of GB 55015-2021. */
  record Standards2016() implements SavingBaseline {
    @Override
    public Text label() {
      return new Text("2016年执行的节能设计标准", "the design standards of 2016");
    }
  }

  /** 改造前用能账单: the energy bill before a retrofit. */
  record BillBeforeRetrofit() implements SavingBaseline {
    @Override
    public Text label() {
      return new Text("改造前用能账单", "the bill before the retrofit");
    }
  }

  /** 参照建筑: a reference building of the same form. */
  record SameForm() implements SavingBaseline {
    @Override
    public Text label() {
      return new Text("相同形体的参照建筑", "a reference building of the same form");
    }
  }
}
