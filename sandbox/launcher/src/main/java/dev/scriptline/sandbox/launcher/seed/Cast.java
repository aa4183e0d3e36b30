package dev.scriptline.sandbox.launcher.seed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invented people and clinics that every sandbox knows; the same in each. */
public record Cast(List<Clinic> clinics, List<Prescriber> prescribers, List<Patient> patients) {

  /** Anna of Bangor, who signs in as {@code anna}. */
  public static final UUID ANNA = UUID.fromString("0a11a000-0000-4000-8000-000000000001");

  /** Sean of Cork, who signs in as {@code sean}. */
  public static final UUID SEAN = UUID.fromString("5ea00000-0000-4000-8000-000000000002");

  public Cast {
    clinics = List.copyOf(clinics);
    prescribers = List.copyOf(prescribers);
    patients = List.copyOf(patients);
  }

  /**
   * A clinic.
   *
   * @param atPlatform under which ids the platform knows it, where it does
   */
  public record Clinic(UUID id, @Nullable Map<String, Object> atPlatform) {}

  /**
   * A doctor.
   *
   * @param clinic where they write
   * @param signIn at the platform, with the PIN that signs, where they have one
   * @param particulars as intake takes them
   */
  public record Prescriber(
      UUID id,
      Region region,
      UUID clinic,
      @Nullable Map<String, Object> signIn,
      Map<String, Object> particulars) {}

  /**
   * A patient.
   *
   * @param particulars as intake takes them
   */
  public record Patient(UUID id, Region region, Map<String, Object> particulars) {}

  /** Who comes with the sandbox. */
  public static Cast invented() {
    return Resources.json("cast.json", Cast.class);
  }

  /** Those who write for a region. */
  List<Prescriber> prescribersOf(Region region) {
    return prescribers.stream().filter(one -> one.region() == region).toList();
  }
}
