package dev.wheelhouse.engine.task;

/// Where an attempt tells how far it is (X6). Calls return at once and never fail.
public interface Reports {

  /// @param percent from 0 to 100
  /// @param text one line for people
  void progress(int percent, String text);

  /// Keeps a text for the run's next attempt; it is durable soon after, not at once.
  void checkpoint(String text);

  /// What the attempt before kept; empty when there is none.
  String lastCheckpoint();

  /// Goes nowhere.
  Reports NONE =
      new Reports() {
        @Override
        public void progress(int percent, String text) {}

        @Override
        public void checkpoint(String text) {}

        @Override
        public String lastCheckpoint() {
          return "";
        }
      };
}
