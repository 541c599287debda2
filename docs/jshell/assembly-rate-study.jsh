// How far the share of prefabricated slabs and beams has to go for grade A, all else being the same.
PrefabQuantities flats(int horizontal) {
  return PrefabQuantities.builder().
      verticalMembers(PrefabricatedVolume.of(Volume.parse("1000 m3"), Volume.parse("2000 m3"))).
      horizontalMembers(PrefabricatedArea.of(Area.parse(horizontal + " m2"), Area.parse("10000 m2"))).
      envelope(PrefabricatedArea.of(Area.parse("4000 m2"), Area.parse("4000 m2"))).
      integratedEnvelope(PrefabricatedArea.of(Area.ZERO, Area.parse("4000 m2"))).
      partitions(PrefabricatedArea.of(Area.parse("5400 m2"), Area.parse("6000 m2"))).
      integratedPartitions(PrefabricatedArea.of(Area.ZERO, Area.parse("6000 m2"))).
      dryLaidFloors(PrefabricatedArea.of(Area.ZERO, Area.parse("10000 m2"))).
      integratedKitchens(PrefabricatedArea.of(Area.parse("1500 m2"), Area.parse("2000 m2"))).
      integratedBathrooms(PrefabricatedArea.of(Area.parse("2250 m2"), Area.parse("3000 m2"))).
      separatedPipes(PrefabricatedLength.of(Length.ZERO, Length.parse("10000 m"))).
      build();
}
for (int horizontal = 6800; horizontal <= 8200; horizontal += 200) {
  print(horizontal / 100 + " %: " + AssemblyRating.standard().rate(flats(horizontal), true));
}
