package dev.scriptline.sandbox.launcher.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Invents patients. Who somebody is follows from their id: asked twice, the same person comes out.
 * Telephone numbers are of the range that Ofcom keeps for drama, or of an Irish prefix whose
 * network has closed: nobody can be called by them.
 */
record Households(Household ni, Household ie) {

  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";
  private static final String EIRCODE = "ACDEFHKNPRTVWXY";
  private static final LocalDate OLDEST = LocalDate.of(1948, 2, 29);
  private static final int YOUNGEST_AFTER_DAYS = 20_000;

  /** What people of a region are called, and where they live. */
  record Household(
      String country,
      String phone,
      List<String> women,
      List<String> men,
      List<String> families,
      List<String> streets,
      Map<String, String> towns) {}

  static Households invented() {
    return Resources.json("patients.json", Households.class);
  }

  /** The person of that id. */
  Cast.Patient patient(UUID id, Region region) {
    Household household =
        switch (region) {
          case NI -> ni;
          case IE -> ie;
        };
    Random random = new Random(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    boolean woman = random.nextBoolean();
    Map<String, Object> particulars =
        Map.of(
            "firstName", pick(woman ? household.women() : household.men(), random),
            "lastName", pick(household.families(), random),
            "gender", woman ? "female" : "male",
            "dateOfBirth", OLDEST.plusDays(random.nextInt(YOUNGEST_AFTER_DAYS)).toString(),
            "email", "patient.%s@example.org".formatted(id.toString().substring(0, 8)),
            "phone", household.phone() + "%03d".formatted(random.nextInt(1000)),
            "address", address(household, random));
    return new Cast.Patient(id, region, particulars);
  }

  private static Map<String, Object> address(Household household, Random random) {
    String town = pick(new ArrayList<>(household.towns().keySet()), random);
    String area = household.towns().getOrDefault(town, "");
    String rest =
        household.country().equals("IE")
            ? letter(EIRCODE, random) + "%03d".formatted(random.nextInt(1000))
            : (1 + random.nextInt(9)) + letter(INWARD, random) + letter(INWARD, random);
    return Map.of(
        "line1",
        (1 + random.nextInt(140)) + " " + pick(household.streets(), random),
        "city",
        town,
        "postcode",
        area + " " + rest,
        "country",
        household.country());
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static String letter(String from, Random random) {
    return String.valueOf(from.charAt(random.nextInt(from.length())));
  }
}
