package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.function.UnaryOperator;

/**
 * Who acts in the demo, each with a token of their own for each call.
 *
 * @param tokens gives the bearer token of a sign-in
 */
record People(
    HttpClient client, DemoAddresses addresses, UnaryOperator<String> tokens, Narrator narrator) {

  /** The clinic's own system, which writes patients, pharmacies and prescriptions. */
  Caller clinic() {
    return as("intake", addresses.api());
  }

  /** Olga of operations, who registers sign-ins at the platform. */
  Caller olga() {
    return as("olga", addresses.dispatch());
  }

  /** Anna, the patient. */
  Caller anna() {
    return as("anna", addresses.api());
  }

  /** Seán, the patient of the other region. */
  Caller sean() {
    return as("sean", addresses.api());
  }

  /** Sam of support, who reads histories. */
  Caller sam() {
    return as("sam", addresses.history());
  }

  private Caller as(String who, URI service) {
    return new Caller(client, service, () -> tokens.apply(who), narrator);
  }
}
