package dev.scriptline.api.region;

/** A field that a pack may require, named as the clinic's system names it. */
public sealed interface RequiredField permits PatientField, PrescriberField {

  /** Its name in packs and requests, such as {@code dateOfBirth}. */
  String path();

  /** Its name in a sentence. */
  String words();
}
