package dev.wheelhouse.engine.task.shell;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// One line of `control`. Only the latest counts, so an order that ends the task is never replaced
/// by a milder one.
record Order(long number, Verb verb, Duration grace) {

  /// What the supervisor can be told, mildest first.
  enum Verb {
    SUSPEND,
    CONTINUE,
    STOP,
    KILL;

    boolean ends() {
      return this == STOP || this == KILL;
    }
  }

  /// The next line, if it may replace this one.
  Optional<Order> followedBy(Verb next, Duration nextGrace) {
    boolean milder = verb.ends() && next.compareTo(verb) < 0;
    return milder ? Optional.empty() : Optional.of(new Order(number + 1, next, nextGrace));
  }

  static Order first(Verb verb, Duration grace) {
    return new Order(1, verb, grace);
  }

  String line() {
    return number + " " + verb.name().toLowerCase(Locale.ROOT) + " " + grace.toMillis() / 10 + "\n";
  }

  static Optional<Order> parse(String line) {
    String[] words = line.strip().split(" ");
    if (words.length != 3) {
      return Optional.empty();
    }
    return Optional.of(
        new Order(
            Long.parseLong(words[0]),
            Verb.valueOf(words[1].toUpperCase(Locale.ROOT)),
            Duration.ofMillis(Long.parseLong(words[2]) * 10)));
  }
}
