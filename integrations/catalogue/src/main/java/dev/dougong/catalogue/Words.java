package dev.dougong.catalogue;

import com.google.common.base.Ascii;
import dev.dougong.engine.rule.PolicyDocument.RelationType;
import dev.dougong.engine.rule.Provision.Force;
import dev.dougong.engine.rule.Provision.Kind;
import dev.dougong.engine.rule.Provision.Subject;
import dev.dougong.engine.rule.Text;

/** What the constants of the rule model are called in both languages. */
final class Words {

  private Words() {}

  /** Both languages, Chinese first; once if they are the same. */
  static String both(Text text) {
    if (text.zh().isEmpty() || text.zh().equals(text.en())) {
      return text.en();
    }
    return text.en().isEmpty() ? text.zh() : text.zh() + " " + text.en();
  }

  /** The name of a constant in data files and addresses: {@code area-bonus}. */
  static String id(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', '-');
  }

  static Text of(Kind kind) {
    return switch (kind) {
      case MANDATE -> new Text("强制要求", "mandate");
      case ELIGIBILITY -> new Text("资格条件", "eligibility");
      case TARGET -> new Text("目标", "target");
      case CLASSIFICATION -> new Text("分类", "classification");
      case CATALOG -> new Text("目录", "catalogue");
      case SCORE -> new Text("评分", "score");
      case RATIO_CHECK -> new Text("比例核查", "ratio check");
      case DEADLINE -> new Text("期限", "deadline");
      case FORMULA -> new Text("计算公式", "formula");
      case PENALTY -> new Text("处罚", "penalty");
      case ALLOCATION -> new Text("资金分配", "allocation");
      case TAX -> new Text("税收", "tax");
      case AMOUNT -> new Text("金额", "amount");
      case PRICE_CONTROL -> new Text("价格管理", "price control");
      case QUOTA -> new Text("配额", "quota");
      case AREA_BONUS -> new Text("面积奖励", "area bonus");
    };
  }

  static Text of(Subject subject) {
    return switch (subject) {
      case PROJECT -> new Text("项目", "project");
      case ENTERPRISE -> new Text("企业", "enterprise");
      case REGION -> new Text("地区", "region");
      case BUILDING -> new Text("建筑", "building");
      case CITY -> new Text("城市", "city");
      case APPLICATION -> new Text("申请", "application");
      case CONTRACT -> new Text("合同", "contract");
      case PRODUCT -> new Text("产品", "product");
      case COUNTY -> new Text("县（市、区）", "county");
      case PERSON -> new Text("人员", "person");
      case FUND -> new Text("资金", "fund");
      case ORGANISATION -> new Text("机构", "organisation");
    };
  }

  static Text of(Force force) {
    return switch (force) {
      case MANDATORY -> new Text("强制", "mandatory");
      case ENCOURAGED -> new Text("鼓励", "encouraged");
      case DISCRETIONARY -> new Text("裁量", "discretionary");
      case INFORMATIONAL -> new Text("说明", "informational");
    };
  }

  /** What a document does to another. */
  static Text of(RelationType type) {
    return switch (type) {
      case REPEALS -> new Text("废止", "repeals");
      case SUPERSEDES -> new Text("代替", "supersedes");
      case AMENDS -> new Text("修改", "amends");
      case IMPLEMENTS -> new Text("落实", "implements");
      case CITES -> new Text("引用", "cites");
    };
  }

  /** What is done to a document by another. */
  static Text passive(RelationType type) {
    return switch (type) {
      case REPEALS -> new Text("被废止", "repealed by");
      case SUPERSEDES -> new Text("被代替", "superseded by");
      case AMENDS -> new Text("被修改", "amended by");
      case IMPLEMENTS -> new Text("被落实", "implemented by");
      case CITES -> new Text("被引用", "cited by");
    };
  }
}
