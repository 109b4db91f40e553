package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.runs.RunWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the window says of queues and what stands in them, in one language.
final class QueueWords {
  private final Texts texts;
  private final Formats formats;
  private final RunWords runs;

  QueueWords(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
    this.runs = new RunWords(texts, formats);
  }

  Texts texts() {
    return texts;
  }

  Formats formats() {
    return formats;
  }

  RunWords runs() {
    return runs;
  }

  /// Its place among the tabs, from 0.
  static int place(Queue queue) {
    return List.of(Queue.values()).indexOf(queue);
  }

  String name(Queue queue) {
    return texts.get(
        switch (queue) {
          case PENDING -> "queues.pending";
          case RETRY -> "queues.retry";
          case DEAD_LETTERS -> "queues.dead-letters";
          case CONFIRMATION -> "queues.confirmation";
        });
  }

  static StateStyle style(Queue queue) {
    return switch (queue) {
      case PENDING -> StateStyle.QUEUED;
      case RETRY -> StateStyle.RETRY_WAIT;
      case DEAD_LETTERS -> StateStyle.DEAD_LETTER;
      case CONFIRMATION -> StateStyle.NEEDS_CONFIRMATION;
    };
  }

  static String name(QueueEntry entry) {
    return entry.run().name();
  }

  /// The label, or else the logical time.
  String key(QueueEntry entry) {
    return runs.businessDate(entry.run().run());
  }

  /// When it came into the queue.
  String since(QueueEntry entry, Instant now) {
    return runs.time(entry.since(), now);
  }

  /// `03:04 – 03:41` within today, else when the newest came.
  String since(DeadLetterGroup group, Instant now) {
    var oldest = formats.time(group.oldest(), now);
    var newest = formats.time(group.newest(), now);
    var brief = oldest.length() == newest.length() && newest.length() == "03:41".length();
    return brief && !oldest.equals(newest) ? oldest + " – " + newest : newest;
  }

  /// From the oldest to the newest.
  String sinceInFull(DeadLetterGroup group, Instant now) {
    return formats.time(group.oldest(), now) + " – " + formats.time(group.newest(), now);
  }

  static String tries(QueueEntry entry) {
    return entry.run().run().status().attempts() + "/" + entry.maxAttempts();
  }

  /// `3 of 3`
  String triesInFull(QueueEntry entry) {
    return texts.get("queues.tries-of", entry.run().run().status().attempts(), entry.maxAttempts());
  }

  String safety(QueueEntry entry) {
    return texts.get(entry.repeatable() ? "queues.safe" : "queues.not-idempotent");
  }

  /// `14 of 14 safe`
  String safety(DeadLetterGroup group) {
    return group.repeatable() == 0
        ? texts.get("queues.not-idempotent")
        : texts.get(
            "queues.safe-of", Formats.number(group.repeatable()), Formats.number(group.count()));
  }

  /// The job's name, or how many there are.
  String jobs(DeadLetterGroup group) {
    return group.jobs().size() == 1
        ? group.jobs().getFirst()
        : texts.count("queues.jobs", group.jobs().size());
  }

  /// The first line of its error.
  String title(DeadLetterGroup group) {
    var first = group.error().lines().findFirst().orElse("").strip();
    return first.isEmpty() ? texts.get("queues.no-error") : first;
  }

  String waits(QueueEntry entry, Instant now) {
    return runs.waits(entry.run().waitsFor(), now);
  }

  /// `00:38` to the next attempt, or what holds it back.
  String countdown(QueueEntry entry, Instant now) {
    var due = entry.run().run().status().dueAt();
    if (due == null) {
      return "";
    }
    var left = Duration.between(now, due);
    return left.isPositive() ? Formats.countdown(left) : texts.get("queues.due");
  }

  /// How much of the wait is over: 0 to 1.
  static double waited(QueueEntry entry, Instant now) {
    var due = entry.run().run().status().dueAt();
    if (due == null || !due.isAfter(entry.since())) {
      return 1;
    }
    double whole = Duration.between(entry.since(), due).toMillis();
    return Math.clamp(Duration.between(entry.since(), now).toMillis() / whole, 0, 1);
  }

  static String firstLine(String error) {
    return error.lines().findFirst().orElse("").strip();
  }

  /// What a screen reader says of a row; the state comes first.
  String accessible(QueueEntry entry, Instant now) {
    return said(
        runs.word(entry.run().run().state()),
        name(entry),
        key(entry),
        since(entry, now),
        triesInFull(entry),
        safety(entry),
        countdown(entry, now),
        waits(entry, now),
        firstLine(entry.error()));
  }

  String accessible(DeadLetterGroup group, Instant now) {
    return said(
        texts.get(StateStyle.DEAD_LETTER.textKey()),
        title(group),
        texts.count("runs.count", group.count()),
        sinceInFull(group, now),
        jobs(group),
        safety(group));
  }

  private static String said(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
