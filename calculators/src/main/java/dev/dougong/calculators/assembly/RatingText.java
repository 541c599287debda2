package dev.dougong.calculators.assembly;

import com.google.common.collect.ImmutableList;
import dev.dougong.calculators.Answer;
import dev.dougong.core.building.PrefabGrade;
import dev.dougong.core.quantity.Ratio;
import java.util.Locale;
import java.util.Optional;

/** A rating in one line, in Chinese or English. */
final class RatingText {

  private final BuildingRating rating;
  private final Locale locale;
  private final boolean chinese;

  RatingText(BuildingRating rating, Locale locale) {
    this.rating = rating;
    this.locale = locale;
    this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  String line() {
    String comma = chinese ? "，" : ", ";
    StringBuilder line = new StringBuilder(rate()).append(comma).append(verdict());
    if (rating.isPrefabricated().value().equals(Optional.of(true))) {
      line.append(comma).append(grade(rating.grade()));
    }
    ImmutableList<Condition> unmet = rating.unmet();
    if (!unmet.isEmpty()) {
      line.append(chinese ? "；未满足：" : "; not met: ")
          .append(BuildingRating.labels(unmet, locale, chinese ? "、" : ", "));
    }
    if (!rating.missing().isEmpty()) {
      line.append(chinese ? "；缺少 " : "; missing ").append(rating.missing());
    }
    return line.toString();
  }

  private String rate() {
    Optional<Ratio> rate = rating.value();
    String name = chinese ? "装配率" : "assembly rate ";
    if (rate.isPresent()) {
      return name + rate.get();
    }
    if (rating.isDetermined()) {
      return chinese ? "无装配率" : "no assembly rate";
    }
    return name
        + rating.leastRate().map(Ratio::toString).orElse("0%")
        + (chinese ? "至" : " to ")
        + rating.greatestRate().map(Ratio::toString).orElse("0%");
  }

  private String verdict() {
    Optional<Boolean> prefabricated = rating.isPrefabricated().value();
    if (prefabricated.isEmpty()) {
      return chinese ? "是否装配式建筑未定" : "prefabricated or not is undetermined";
    }
    if (prefabricated.get()) {
      return chinese ? "是装配式建筑" : "prefabricated";
    }
    return chinese ? "不是装配式建筑" : "not prefabricated";
  }

  private String grade(Answer<PrefabGrade> grade) {
    if (grade.value().isEmpty()) {
      return chinese ? "等级未定" : "grade undetermined";
    }
    PrefabGrade known = grade.value().get();
    if (known == PrefabGrade.NONE) {
      return chinese ? "无等级" : "no grade";
    }
    return chinese ? known + "级" : "grade " + known;
  }
}
