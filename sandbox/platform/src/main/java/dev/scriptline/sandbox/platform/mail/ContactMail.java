package dev.scriptline.sandbox.platform.mail;

import dev.scriptline.sandbox.platform.prescription.Prescription;

/** Tells a contact that a prescription waits for it, without making the caller wait. */
@FunctionalInterface
public interface ContactMail {

  void send(Prescription issued);
}
