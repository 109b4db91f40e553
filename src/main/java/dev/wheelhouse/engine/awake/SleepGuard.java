package dev.wheelhouse.engine.awake;

/// Asks the machine not to fall asleep by itself (T9).
public interface SleepGuard {

  /// For machines that can't be asked.
  SleepGuard NONE = new None();

  /// Whether the machine can be asked.
  boolean possible();

  /// How it is asked, or why it can't be, in words.
  String way();

  /// Holds sleep off until the hold is released. Harmless where it is not possible.
  Hold hold(String why);

  /// A request that is in force.
  interface Hold {
    /// Lets the machine sleep again; harmless when it was released before.
    void release();
  }

  /// Nothing can be asked.
  record None() implements SleepGuard {
    @Override
    public boolean possible() {
      return false;
    }

    @Override
    public String way() {
      return "this machine can't be asked to stay awake";
    }

    @Override
    public Hold hold(String why) {
      return () -> {};
    }
  }
}
