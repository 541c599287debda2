package dev.dougong.core.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dougong.core.InvalidInputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a fact is a property of.
 *
 * <p>It groups the dictionary into files and tells which domain type carries a fact. What a
 * <em>provision</em> is addressed to (a city, a county, an organisation) is another list.
 */
public enum Subject {
  /** When the question is asked, and the calendar. */
  TIME("time", "时间"),
  /** A place with its plans and statistics. */
  REGION("region", "地区"),
  /** A company of the construction business. */
  ENTERPRISE("enterprise", "企业"),
  /** A construction project. */
  PROJECT("project", "项目"),
  /** One building of a project. */
  BUILDING("building", "建筑"),
  /** A contract with its price, payments and deposits. */
  CONTRACT("contract", "合同"),
  /** A building material or component. */
  PRODUCT("product", "产品"),
  /** A worker, an expert, a buyer. */
  PERSON("person", "人员"),
  /** Public money that is allotted. */
  FUND("fund", "资金"),
  /** A request that is handed in to an authority. */
  APPLICATION("application", "申请");

  private final String id;
  private final String zh;

  Subject(String id, String zh) {
    this.id = id;
    this.zh = zh;
  }

  /** The subject with the given id, such as {@code building}. */
  @JsonCreator
  public static Subject parse(String id) {
    for (Subject subject : values()) {
      if (subject.id.equals(id)) {
        return subject;
      }
    }
    throw InvalidInputException.of(
        "subject",
        id,
        "one of " + Arrays.stream(values()).map(Subject::id).collect(Collectors.joining(", ")));
  }

  /** The name in data files; also the English label. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The Chinese label. */
  public String zh() {
    return zh;
  }
}
