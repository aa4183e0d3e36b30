package dev.scriptline.api.region;

/** What a region may want to know of a patient. */
public enum PatientField implements RequiredField {
  FIRST_NAME("firstName", "first name"),
  LAST_NAME("lastName", "surname"),
  GENDER("gender", "gender"),
  DATE_OF_BIRTH("dateOfBirth", "date of birth"),
  EMAIL("email", "e-mail address"),
  PHONE("phone", "telephone number"),
  ADDRESS("address", "address");

  private final String path;
  private final String words;

  PatientField(String path, String words) {
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
