package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.launcher.seed.BaseWorld;
import dev.scriptline.sandbox.launcher.seed.Seeding;
import dev.scriptline.sandbox.launcher.seed.SeedingFailedException;
import dev.scriptline.sandbox.launcher.signin.SignIns;
import java.time.Duration;
import java.util.Optional;

/** Puts people and pharmacies into a sandbox that has none; what stands in the way is told. */
record FirstSeed(Screen screen) {

  /** Seeds the sandbox on these ports, unless that was done before. */
  void into(Ports ports) {
    long begun = System.nanoTime();
    try (Seeding seeding = seedingOf(ports)) {
      Optional<BaseWorld> base = seeding.baseIfMissing();
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      base.ifPresent(written -> screen.seeded(written.words(), took));
    } catch (SeedingFailedException | CannotStartException e) {
      screen.notSeeded(String.valueOf(e.getMessage()));
    }
  }

  /** Whoever seeds the sandbox on these ports. */
  static Seeding seedingOf(Ports ports) {
    SignIns signIns = new SignIns(ports.uri(Socket.IDENTITY));
    return new Seeding(ports.uri(Socket.API), ports.uri(Socket.DISPATCH), signIns::token);
  }
}
