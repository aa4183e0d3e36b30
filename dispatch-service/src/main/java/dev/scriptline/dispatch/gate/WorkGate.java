package dev.scriptline.dispatch.gate;

import org.springframework.stereotype.Component;

/**
 * Shut at every start, until the topics have been read as far as they went and what they tell is
 * settled: a restored database alone would have everything of its lost hours sent again.
 */
@Component
public class WorkGate {

  private volatile boolean open;

  /** Whether jobs may be claimed. */
  public boolean isOpen() {
    return open;
  }

  /** From now on, until this process ends. */
  public void open() {
    open = true;
  }
}
