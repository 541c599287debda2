/** Values, the domain model and the dictionary of facts. */
module dev.dougong.core {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive com.google.common;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports dev.dougong.core;
  exports dev.dougong.core.application;
  exports dev.dougong.core.building;
  exports dev.dougong.core.carbon;
  exports dev.dougong.core.contract;
  exports dev.dougong.core.enterprise;
  exports dev.dougong.core.fact;
  exports dev.dougong.core.fund;
  exports dev.dougong.core.json;
  exports dev.dougong.core.person;
  exports dev.dougong.core.place;
  exports dev.dougong.core.product;
  exports dev.dougong.core.project;
  exports dev.dougong.core.quantity;
  exports dev.dougong.core.region;
  exports dev.dougong.core.source;
  exports dev.dougong.core.time;

  opens dev.dougong.core.application to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.building to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.carbon to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.contract to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.enterprise to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.fact to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.fund to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.person to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.place to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.product to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.project to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.quantity to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.region to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.source to
      com.fasterxml.jackson.databind;
  opens dev.dougong.core.time to
      com.fasterxml.jackson.databind;
}
