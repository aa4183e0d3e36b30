package dev.scriptline.sandbox.platform.directory;

import dev.scriptline.sandbox.platform.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everyone the platform knows; read once and never changed. */
public record Directory(
    List<Client> clients,
    List<Prescriber> prescribers,
    List<Clinic> clinics,
    List<Contact> contacts) {

  /** The people and clinics that come with the simulator. */
  private record Seed(List<Client> clients, List<Prescriber> prescribers, List<Clinic> clinics) {}

  /** The people and places that come with the simulator; its contacts are the pharmacies. */
  public static Directory builtIn() {
    try (InputStream file = Directory.class.getResourceAsStream("seed.json")) {
      Seed seed = Json.MAPPER.readValue(Objects.requireNonNull(file), Seed.class);
      return new Directory(
          seed.clients(), seed.prescribers(), seed.clinics(), Pharmacies.invented().contacts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file that holds all four lists. */
  public static Directory read(Path file) {
    try {
      return Json.MAPPER.readValue(Files.readAllBytes(file), Directory.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The directory of the platform cannot be read: " + file, e);
    }
  }

  public Optional<Prescriber> login(String email, String password) {
    return prescribers.stream()
        .filter(one -> one.email().equalsIgnoreCase(email) && one.password().equals(password))
        .findFirst();
  }

  public List<Clinic> clinicsOf(Prescriber prescriber) {
    return clinics.stream()
        .filter(clinic -> clinic.members().contains(prescriber.email()))
        .toList();
  }

  public Optional<Clinic> clinic(long id) {
    return clinics.stream().filter(clinic -> clinic.id() == id).findFirst();
  }

  public Optional<Contact> contact(long id) {
    return contacts.stream().filter(contact -> contact.id() == id).findFirst();
  }

  public List<String> groups() {
    return contacts.stream().map(Contact::group).distinct().toList();
  }
}
