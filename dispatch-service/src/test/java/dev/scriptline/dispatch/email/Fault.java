package dev.scriptline.dispatch.email;

/** What harm a {@link FaultyPost} does at a step. */
public sealed interface Fault {

  /** Says this in the server's place, which hears nothing of the step. */
  record Says(String reply) implements Fault {}

  /** Says nothing more, or a beginning, while the connection stays. */
  record Stalls(String beginning) implements Fault {}

  /** Says a beginning, or nothing, and is gone. */
  record Cuts(String beginning) implements Fault {}

  /** Lets the server do it, and answers with this beginning before it is gone. */
  record DoesThenCuts(String beginning) implements Fault {}

  /** Lets the server do it, and never says so. */
  record DoesThenStalls() implements Fault {}

  /** Lets something else happen first. */
  record After(Runnable event) implements Fault {}
}
