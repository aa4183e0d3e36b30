package dev.scriptline.sandbox.launcher.container;

import dev.scriptline.sandbox.launcher.demo.Demo;
import dev.scriptline.sandbox.launcher.demo.DemoAddresses;
import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import dev.scriptline.sandbox.launcher.doctor.Diagnosis;
import dev.scriptline.sandbox.launcher.doctor.Doctor;
import dev.scriptline.sandbox.launcher.doctor.DoctorAddresses;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.launcher.seed.BaseWorld;
import dev.scriptline.sandbox.launcher.seed.Seeding;
import dev.scriptline.sandbox.launcher.signin.SignIns;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** Somebody who comes when all containers run. */
record Visit(Ports ports, PrintWriter out) {

  /** Puts people and pharmacies into a sandbox that has none. */
  void seed() {
    try (Seeding seeding =
        new Seeding(ports.uri(Socket.API), ports.uri(Socket.DISPATCH), this::token)) {
      out.println(seeding.baseIfMissing().map(BaseWorld::words).orElse("All is there already."));
    }
  }

  /** Examines the sandbox and plays the demo in it. */
  void demo() {
    Diagnosis diagnosis =
        Doctor.examine(
            new DoctorAddresses(
                ports.uri(Socket.API),
                ports.uri(Socket.DISPATCH),
                ports.uri(Socket.INGEST),
                ports.uri(Socket.SIMULATOR)),
            this::token,
            Optional.empty());
    diagnosis.print(out, Ansi.OFF);
    if (!diagnosis.isGreen()) {
      throw new CannotStartException("The demo does not begin. " + diagnosis.sentence());
    }
    Demo.play(
        new DemoAddresses(
            ports.uri(Socket.API),
            ports.uri(Socket.DISPATCH),
            ports.uri(Socket.HISTORY),
            ports.uri(Socket.SIMULATOR),
            ports.port(Socket.IMAP)),
        this::token,
        new Narrator(out, Ansi.OFF));
  }

  private String token(String who) {
    return new SignIns(ports.uri(Socket.IDENTITY)).token(who);
  }
}
