package dev.dougong.peers.benchmarks;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The score sheet of a demonstration project, which adds up provisions of its own. */
final class ScoreSheet {

  static final String PROVISION = "hangjianshifa-2023-26/4.2.4-sheet";

  private ScoreSheet() {}

  /** A housing estate of middling quality. */
  static Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String met :
        List.of(
            "hasConstructionPermit",
            "meetsPrefabStandard",
            "fitsGreenDevelopmentAndFiveFeatures",
            "usesInnovativePrefabTechnology",
            "demonstrationAndReplicationValue",
            "hangzhouPrefabPlatformUsed",
            "projectManagerFirstClassConstructor",
            "productionAndQualityStaffAdequate",
            "assemblySchemeApproved",
            "technicalMeasuresEnsureQuality",
            "fullFitOutDelivery",
            "detailedDrawingsReviewPassed",
            "allPrefabTradesCertified")) {
      facts.put(met, true);
    }
    for (String unmet :
        List.of(
            "zheliBuildScenarioUsed",
            "projectManagerSeniorEngineer",
            "hasPrefabFitOut",
            "integratedKitchens",
            "integratedBathrooms",
            "supplierIsMunicipalDemonstrationBase")) {
      facts.put(unmet, false);
    }
    facts.put("structureType", "PRECAST_CONCRETE");
    facts.put("projectGrouping", "GROUP");
    facts.put("buildingUse", "RESIDENTIAL");
    facts.put("contractingMode", "EPC_CONSORTIUM");
    facts.put("supplierQualityGrade", "A");
    facts.put("prefabEvaluationStandard", "DB33_T_1165");
    facts.put("bimStages", List.of("DESIGN", "PRODUCTION_MANAGEMENT", "SITE_MANAGEMENT"));
    facts.put("newElementsApplied", List.of("NEW_TECHNOLOGY", "NEW_MATERIAL"));
    facts.put("pilotListings", List.of("HANGZHOU"));
    facts.put("totalFloorArea", new BigDecimal("48000"));
    facts.put("assemblyRate", new BigDecimal("0.68"));
    facts.put("standardisationRate", new BigDecimal("0.36"));
    facts.put("projectManagerPrefabYears", new BigDecimal("7"));
    facts.put("intelligentMachines", new BigDecimal("0"));
    facts.put("prefabTrainingPersonTimes", new BigDecimal("15"));
    facts.put("provincialConstructionMethods", new BigDecimal("0"));
    facts.put("enterpriseConstructionMethods", new BigDecimal("1"));
    return facts;
  }
}
