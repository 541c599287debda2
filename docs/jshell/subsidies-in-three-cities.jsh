// What the same enterprise is given in three cities on the same day.
var contractor = Enterprise.builder().addHonours(Honour.FIRST_TIME_JIANGSU_CONSTRUCTION_TOP_100).build();
var known = facts(
    "isConstructionEnterprise", true,
    "generalContracting", true,
    "promotedToGrade", "SPECIAL",
    "registrationArea", "CITY_PROPER",
    "isHighTechEnterprise", true,
    "isFirstRecognition", true,
    "taxableIncome", 20_000_000,
    "listedInMunicipalSciencePlan", true,
    "isMajorInnovationSpecialProject", true,
    "assessedSubsidy", 1_500_000);
var day = LocalDate.parse("2025-06-01");
for (String city : List.of("410300", "320700", "330100")) {
  print(Subsidies.standard().asOf(day).in(city).due(contractor, known).text(Locale.ENGLISH));
}
