package dev.dougong.core.domain;

import dev.dougong.core.application.Application;
import dev.dougong.core.application.Occasion;
import dev.dougong.core.building.Building;
import dev.dougong.core.carbon.CarbonMetrics;
import dev.dougong.core.contract.Contract;
import dev.dougong.core.enterprise.Enterprise;
import dev.dougong.core.fact.FactCarrier;
import dev.dougong.core.fact.Subject;
import dev.dougong.core.fund.Fund;
import dev.dougong.core.person.Person;
import dev.dougong.core.product.Product;
import dev.dougong.core.project.Project;
import dev.dougong.core.region.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that callers describe a case with. */
final class DomainTypes {

  /** The type that carries the facts of a subject. */
  static final Map<Subject, Class<? extends FactCarrier>> BY_SUBJECT = bySubject();

  /** The types that have a published schema. */
  static final List<Class<?>> ALL =
      Stream.concat(BY_SUBJECT.values().stream(), Stream.of(CarbonMetrics.class))
          .collect(Collectors.toUnmodifiableList());

  private DomainTypes() {}

  private static Map<Subject, Class<? extends FactCarrier>> bySubject() {
    Map<Subject, Class<? extends FactCarrier>> types = new LinkedHashMap<>();
    types.put(Subject.TIME, Occasion.class);
    types.put(Subject.REGION, Region.class);
    types.put(Subject.ENTERPRISE, Enterprise.class);
    types.put(Subject.PROJECT, Project.class);
    types.put(Subject.BUILDING, Building.class);
    types.put(Subject.CONTRACT, Contract.class);
    types.put(Subject.PRODUCT, Product.class);
    types.put(Subject.PERSON, Person.class);
    types.put(Subject.FUND, Fund.class);
    types.put(Subject.APPLICATION, Application.class);
    return types;
  }
}
