package dev.scriptline.sandbox.launcher.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.platform.directory.Directory;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CastTest {

  private final Cast cast = Cast.invented();
  private final Directory platform = Directory.builtIn();

  @ParameterizedTest
  @EnumSource
  void hasPrescribersOfTheRegionsRegister(Region region) {
    String register = region == Region.NI ? "GMC" : "IMC";

    assertThat(cast.prescribersOf(region))
        .isNotEmpty()
        .allSatisfy(prescriber ->
            assertThat(prescriber.particulars())
                .containsEntry("register", register)
                .containsKeys("registrationNumber", "qualifications", "address", "phone"));
  }

  @Test
  void signsInAtThePlatformAndWritesInClinicsThatItKnows() {
    assertThat(cast.prescribersOf(Region.NI))
        .allSatisfy(prescriber -> {
          Map<String, Object> signIn = Objects.requireNonNull(prescriber.signIn());
          assertThat(signIn).containsKey("pin");
          var known =
              platform.login(
                  String.valueOf(signIn.get("email")), String.valueOf(signIn.get("password")));
          assertThat(known).isPresent();
          assertThat(known.get().pin()).isEqualTo(signIn.get("pin"));
          assertThat(platform.clinicsOf(known.get()))
              .anyMatch(clinic -> isOf(prescriber.clinic(), clinic.id(), clinic.displayId()));
        });
  }

  @ParameterizedTest
  @EnumSource
  void inventsTheSamePersonForTheSameId(Region region) {
    UUID id = UUID.fromString("7b1d2c30-5f0e-4c56-9a51-0d4cf5a0c101");

    Cast.Patient patient = Households.invented().patient(id, region);

    assertThat(patient).isEqualTo(Households.invented().patient(id, region));
    assertThat(String.valueOf(patient.particulars().get("email"))).endsWith("@example.org");
  }

  private boolean isOf(UUID clinic, long platformId, String displayId) {
    return cast.clinics().stream()
        .anyMatch(one ->
            one.id().equals(clinic)
                && Map.of("platformId", (int) platformId, "displayId", displayId)
                    .equals(one.atPlatform()));
  }
}
