package dev.scriptline.sandbox.platform;

import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;

/** Runs the simulator as a process of its own, set up by environment variables. */
public final class SimulatorMain {

  private static final System.Logger LOG = System.getLogger(SimulatorMain.class.getName());

  private SimulatorMain() {}

  /** Runs until the process is told to end; exit code 1 with one sentence when it cannot start. */
  public static void main(String[] arguments) throws InterruptedException {
    PlatformSimulator simulator;
    try {
      simulator = PlatformSimulator.start(SimulatorEnvironment.settings(System.getenv()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, e.getMessage());
      System.exit(1);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    LOG.log(Level.INFO, "Platform simulator at {0}", simulator.baseUrl());
    new CountDownLatch(1).await();
  }
}
