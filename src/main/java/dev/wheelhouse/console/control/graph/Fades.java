package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.theme.StateStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Changes of state that are being shown.
final class Fades extends AnimationTimer {
  private static final double NANOS = 240e6;
  private static final int MOST_CARDS = 300;

  private final Board board;
  private final Map<String, Going> going = new HashMap<>();
  private Runnable onFrame = () -> {};
  private long now;

  private record Going(@Nullable StateStyle before, long from) {}

  /// @param before the state that fades away; null when a card is only lit
  /// @param share of the way, 0 to 1
  record Fade(@Nullable StateStyle before, double share) {}

  Fades(Board board) {
    this.board = board;
  }

  /// Called at each frame while something fades.
  void onFrame(Runnable called) {
    onFrame = called;
  }

  @Nullable Fade of(String key) {
    var fade = going.get(key);
    if (fade == null) {
      return null;
    }
    return new Fade(fade.before(), fade.from() == 0 ? 0 : Math.min(1, (now - fade.from()) / NANOS));
  }

  /// What is in sight and has another state begins to fade.
  void changed(Arrangement was, Arrangement is, boolean still) {
    if (still || is.size() > MOST_CARDS || was.size() == 0) {
      return;
    }
    for (var card : is.cardsIn(board.sight().area())) {
      was.card(card.key())
          .filter(before -> !Objects.equals(before.state(), card.state()))
          .ifPresent(before -> begin(card.key(), before.state()));
    }
  }

  /// Lights it once.
  void light(String key, boolean still) {
    if (!still) {
      begin(key, null);
    }
  }

  private void begin(String key, @Nullable StateStyle before) {
    going.put(key, new Going(before, 0));
    start();
  }

  @Override
  public void handle(long frame) {
    now = frame;
    going.replaceAll((_, it) -> it.from() == 0 ? new Going(it.before(), frame) : it);
    going.values().removeIf(it -> frame - it.from() >= NANOS);
    if (going.isEmpty()) {
      stop();
    }
    onFrame.run();
  }

  @Override
  public void stop() {
    going.clear();
    super.stop();
  }
}
