package dev.wheelhouse.console.missed;

import dev.wheelhouse.api.Command.RunMissed.Which;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.console.text.ChoiceTexts;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.run.MisfireCause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the sheet says of missed firings, in one language.
record MissedWords(Texts texts, Formats formats) {

  /// Why the sheet is there.
  String sentence(List<MisfireView> windows) {
    var jobs = windows.stream().map(MisfireView::name).distinct().count();
    var asleep = windows.stream().allMatch(it -> it.cause() == MisfireCause.MACHINE_ASLEEP);
    return texts.get(asleep ? "missed.sentence-asleep" : "missed.sentence", firings(windows), jobs);
  }

  private static long firings(List<MisfireView> windows) {
    return windows.stream().mapToLong(MisfireView::count).sum();
  }

  /// `3 firings, 2026-02-18 02:00 to 04:00 Europe/Berlin`
  String window(MisfireView window) {
    var zone = window.zone();
    var from = formats.logicalTime(window.from(), zone);
    var to = formats.logicalTime(window.to(), zone);
    return window.count() == 1
        ? texts.get("missed.one", from, zone.getId())
        : texts.get("missed.window", window.count(), from, to, zone.getId());
  }

  String cause(MisfireView window) {
    return texts.get(ChoiceTexts.of(window.cause()));
  }

  /// When the policy acts by itself.
  String policy(MisfireView window, Instant now) {
    var by = window.decideBy();
    if (by == null) {
      return texts.get("missed.waits");
    }
    var left = Duration.between(now, by);
    return left.isPositive()
        ? texts.get("missed.policy-in", Formats.countdown(left))
        : texts.get("missed.policy-now");
  }

  String button(MisfireView window, Which which) {
    return switch (which) {
      case ALL -> texts.get("missed.run-all", window.count());
      case LATEST -> texts.get("missed.run-latest");
      case NONE -> texts.get("missed.run-none");
    };
  }

  String buttonForAll(List<MisfireView> windows, Which which) {
    return switch (which) {
      case ALL -> texts.get("missed.all-run-all", firings(windows));
      case LATEST -> texts.get("missed.all-run-latest", windows.size());
      case NONE -> texts.get("missed.all-run-none");
    };
  }

  /// What a screen reader says of a button.
  String accessible(MisfireView window, Which which) {
    return texts.get("missed.accessible", window.name(), button(window, which));
  }
}
