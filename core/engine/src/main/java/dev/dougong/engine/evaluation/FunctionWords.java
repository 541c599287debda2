package dev.dougong.engine.evaluation;

import dev.dougong.engine.expression.Function;

/** What the functions of the rule language are called before their arguments. */
final class FunctionWords {

  private FunctionWords() {}

  static String of(Function function, boolean chinese) {
    return chinese ? chinese(function) : english(function);
  }

  private static String english(Function function) {
    return switch (function) {
      case MIN -> "the least of ";
      case MAX -> "the greatest of ";
      case COUNT -> "the number of ";
      case CONCATENATE -> "together ";
      case STRING -> "";
      default -> function.feelName();
    };
  }

  private static String chinese(Function function) {
    return switch (function) {
      case DECIMAL -> "四舍六入五成双";
      case FLOOR -> "向下取整";
      case CEILING -> "向上取整";
      case ROUND_UP -> "向远离零舍入";
      case ROUND_DOWN -> "向零舍入";
      case ROUND_HALF_UP -> "四舍五入";
      case ROUND_HALF_DOWN -> "五舍六入";
      case ABS -> "绝对值";
      case MODULO -> "取余数";
      case SQRT -> "平方根";
      case EXP -> "自然指数";
      case LOG -> "自然对数";
      case ODD -> "为奇数";
      case EVEN -> "为偶数";
      case NUMBER -> "数值";
      case MIN -> "取最小值";
      case MAX -> "取最大值";
      case SUM -> "合计";
      case MEAN -> "平均值";
      case MEDIAN -> "中位数";
      case PRODUCT -> "连乘积";
      case COUNT -> "项数";
      case ALL -> "全部成立";
      case ANY -> "任一成立";
      case LIST_CONTAINS, CONTAINS -> "包含";
      case APPEND -> "追加";
      case CONCATENATE -> "合并";
      case UNION -> "并集";
      case DISTINCT_VALUES -> "去重";
      case FLATTEN -> "展开";
      case INDEX_OF -> "所在位次";
      case REVERSE -> "倒序";
      case SORT -> "排序";
      case SUBLIST, SUBSTRING -> "截取";
      case REMOVE -> "删去";
      case INSERT_BEFORE -> "插入";
      case GET_VALUE -> "取值";
      case GET_ENTRIES -> "各项";
      case CONTEXT -> "组成";
      case CONTEXT_PUT -> "改写";
      case NOT -> "并非";
      case STARTS_WITH -> "开头相符";
      case ENDS_WITH -> "结尾相符";
      case MATCHES -> "格式相符";
      case SUBSTRING_BEFORE -> "之前部分";
      case SUBSTRING_AFTER -> "之后部分";
      case STRING_LENGTH -> "字数";
      case UPPER_CASE -> "转大写";
      case LOWER_CASE -> "转小写";
      case STRING -> "";
      case STRING_JOIN -> "连接";
      case SPLIT -> "拆分";
      case DATE -> "日期";
      case DURATION -> "期限";
      case YEARS_AND_MONTHS_DURATION -> "相隔年月";
      case DAY_OF_WEEK -> "星期";
      case MONTH_OF_YEAR -> "月份";
      case DAY_OF_YEAR -> "年内日序";
      case LAST_DAY_OF_MONTH -> "当月最后一日";
      case ADD_WORKING_DAYS -> "工作日顺延";
      case WORKING_DAYS_BETWEEN -> "工作日天数";
    };
  }
}
