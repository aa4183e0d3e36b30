package dev.scriptline.sandbox.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody invented who can sign in; the password is the name. */
record Person(String name, Set<String> scopes, Optional<UUID> patientId) {

  static final List<Person> ALL =
      List.of(
          patient("anna", UUID.fromString("0a11a000-0000-4000-8000-000000000001")),
          patient("sean", UUID.fromString("5ea00000-0000-4000-8000-000000000002")),
          new Person("sam", Set.of("support"), Optional.empty()),
          new Person("olga", Set.of("support", "operations"), Optional.empty()));

  static Person patient(String name, UUID id) {
    return new Person(name, Set.of("patient"), Optional.of(id));
  }

  static Optional<Person> named(String name) {
    return ALL.stream().filter(person -> person.name().equals(name)).findFirst();
  }
}
