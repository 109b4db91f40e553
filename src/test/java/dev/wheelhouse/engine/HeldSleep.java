package dev.wheelhouse.engine;

import dev.wheelhouse.engine.awake.SleepGuard;

/// A machine that can be kept awake; it counts who does.
final class HeldSleep implements SleepGuard {
  private int holds;

  synchronized int holds() {
    return holds;
  }

  @Override
  public boolean possible() {
    return true;
  }

  @Override
  public String way() {
    return "by the test";
  }

  @Override
  public synchronized Hold hold(String why) {
    holds++;
    return this::release;
  }

  private synchronized void release() {
    holds--;
  }
}
