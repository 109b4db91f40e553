package dev.wheelhouse.console.queues;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The attempts of a run on one line of time: bars for attempts, dots for the waits between them,
/// when each began below, and how it ended at the right.
final class AttemptStrip extends Pane {
  private static final double HEIGHT = 40;
  private static final double BAR = 16;
  private static final double LEAST = 6;
  private static final double END = 26;
  private static final double LABEL = 58;

  private final List<Part> parts = new ArrayList<>();
  private final Node end;

  /// A stretch of time.
  ///
  /// @param began its label; null for a wait
  private record Part(Region bar, double millis, @Nullable Label began) {}

  AttemptStrip(List<Attempt> attempts, Instant now, QueueWords words) {
    getStyleClass().add("attempt-strip");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.TEXT);
    Instant before = null;
    var said = new ArrayList<String>();
    for (var attempt : attempts) {
      if (before != null) {
        parts.add(new Part(bar("wait"), millis(before, attempt.startedAt()), null));
      }
      var until = attempt.endedAt() == null ? now : attempt.endedAt();
      parts.add(attempt(attempt, until, words));
      said.add(words.formats().clock(attempt.startedAt()));
      before = until;
    }
    var style = attempts.isEmpty() ? StateStyle.PENDING : style(attempts.getLast());
    end = Icons.of(style.icon(), "state-icon", style.styleClass());
    setAccessibleText(String.join(", ", said));
    parts.forEach(part -> getChildren().add(part.bar()));
    parts.stream().map(Part::began).filter(Objects::nonNull).forEach(getChildren()::add);
    getChildren().add(end);
  }

  private static Part attempt(Attempt attempt, Instant until, QueueWords words) {
    var bar = bar(style(attempt).styleClass());
    var took = Formats.durationCell(Duration.between(attempt.startedAt(), until));
    var outcome = attempt.outcome();
    var message = outcome == null ? "" : "\n" + outcome.message();
    Tooltip.install(
        bar,
        new Tooltip(words.texts().get("queues.attempt-tip", attempt.number(), took) + message));
    var began = new Label(words.formats().clock(attempt.startedAt()));
    began.getStyleClass().addAll("mono", "strip-time");
    return new Part(bar, millis(attempt.startedAt(), until), began);
  }

  private static StateStyle style(Attempt attempt) {
    var outcome = attempt.outcome();
    if (outcome == null) {
      return StateStyle.RUNNING;
    }
    return switch (outcome.kind()) {
      case SUCCEEDED -> StateStyle.SUCCESS;
      case SKIPPED -> StateStyle.SKIPPED;
      case FAILED, FAILED_FOR_GOOD, PART_FAILED -> StateStyle.FAILED;
      case TIMED_OUT -> StateStyle.TIMEOUT;
      case STOPPED -> StateStyle.CANCELED;
      case PAUSED -> StateStyle.PAUSED;
      case LOST -> StateStyle.LOST;
    };
  }

  private static Region bar(String styleClass) {
    var bar = new Region();
    bar.getStyleClass().addAll("strip-bar", styleClass);
    return bar;
  }

  private static double millis(Instant from, Instant until) {
    return Math.max(0, Duration.between(from, until).toMillis());
  }

  /// Short stretches keep a width that can be seen; the rest is shared by length. A time whose
  /// place is taken is left out.
  @Override
  protected void layoutChildren() {
    var all = parts.stream().mapToDouble(Part::millis).sum();
    var width = getWidth() - END - LEAST * parts.size();
    var x = 0.0;
    var taken = -LABEL;
    for (var part : parts) {
      var share = all == 0 ? 0 : part.millis() / all;
      var wide = LEAST + Math.max(0, width) * share;
      part.bar().resizeRelocate(x, 0, wide, BAR);
      var began = part.began();
      if (began != null) {
        var at = Math.min(x, Math.max(0, getWidth() - LABEL));
        began.setVisible(at >= taken + LABEL);
        began.autosize();
        began.relocate(at, BAR + 4);
        taken = began.isVisible() ? at : taken;
      }
      x += wide;
    }
    end.autosize();
    end.relocate(x + 6, 1);
  }
}
