// What the same enterprise is given in three cities on the same day.
var contractor = Enterprise.builder().addHonours(Honour.FIRST_TIME_JIANGSU_CONSTRUCTION_TOP_100).build();
var known = Facts.builder(book.dictionary()).
    put("generalContracting", true).
    put("promotedToGrade", "SPECIAL").
    put("registrationArea", "CITY_PROPER").
    put("isHighTechEnterprise", true).
    put("isFirstRecognition", true).
    build();
var day = LocalDate.parse("2024-11-01");
for (String city : List.of("410300", "320700", "330100")) {
  print(Subsidies.standard().asOf(day).in(city).due(contractor, known).text(Locale.ENGLISH));
}
