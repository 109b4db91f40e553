package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Holds in a sentence.
final class HoldWords {
  private HoldWords() {}

  /// Such as "job nightly".
  static String of(HoldPlace place) {
    String level = place.level().name().toLowerCase(Locale.ROOT);
    return place.name().isEmpty() ? "the whole " + level : level + " " + place.name();
  }

  private static String of(Hold hold) {
    String until = hold.until() == null ? "" : ", until " + hold.until();
    return "%s by %s (%s), since %s%s"
        .formatted(of(hold.place()), hold.who(), hold.reason(), hold.since(), until);
  }

  /// Why new work is refused (K1).
  static Fault paused(String name, List<Hold> holds) {
    String each = holds.stream().map(HoldWords::of).collect(Collectors.joining("; "));
    return new Fault(
        Fault.JOB_PAUSED,
        "%s is held: %s. Nothing was started; lift the holds, or override them if it must run all the same."
            .formatted(name, each),
        Map.of(
            "holds", holds.stream().map(hold -> Long.toString(hold.id())).toList(),
            "who", holds.stream().map(Hold::who).toList()));
  }
}
