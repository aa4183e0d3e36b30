package dev.scriptline.api.region;

/** What a region may want to know of a prescriber. */
public enum PrescriberField implements RequiredField {
  NAME("name", "name"),
  QUALIFICATIONS("qualifications", "qualifications"),
  REGISTER("register", "professional register"),
  REGISTRATION_NUMBER("registrationNumber", "registration number"),
  EMAIL("email", "e-mail address"),
  PHONE("phone", "telephone number"),
  ADDRESS("address", "work address");

  private final String path;
  private final String words;

  PrescriberField(String path, String words) {
    this.path = path;
    this.words = words;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String words() {
    return words;
  }
}
