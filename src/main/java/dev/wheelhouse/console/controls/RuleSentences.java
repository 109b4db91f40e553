package dev.wheelhouse.console.controls;

import dev.wheelhouse.api.RuleTrial;
import dev.wheelhouse.api.RuleView;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Rule;
import java.time.Instant;

/// A rule in sentences: when it acts, what it does, and when it did.
final class RuleSentences {
  private final Formats formats;
  private final Texts texts;
  private final HoldWords places;

  RuleSentences(Formats formats) {
    this.formats = formats;
    this.texts = formats.texts();
    this.places = new HoldWords(formats);
  }

  /// `When the last 3 runs of group night failed: hold it until a person lifts that.`
  String sentence(Rule rule) {
    return texts.get("rule.sentence", condition(rule), deed(rule.deed()));
  }

  String condition(Rule rule) {
    var place = places.inside(rule.place());
    return switch (rule.condition()) {
      case Rule.Condition.FailuresInARow(var count) ->
          texts.get("rule.failures-in-a-row", count, place);
      case Rule.Condition.ErrorRate(var share, var over, var atLeast) ->
          texts.get("rule.error-rate", Formats.percent(share), formats.span(over), atLeast, place);
      case Rule.Condition.Hours(var from, var to, var zone) ->
          texts.get("rule.hours", from.toString(), to.toString(), zone.getId(), place);
      case Rule.Condition.DependencyDown(var resource) ->
          texts.get("rule.dependency-down", resource, place);
      case Rule.Condition.DiskBelow(var bytes) ->
          texts.get("rule.disk-below", Formats.bytes(bytes), place);
    };
  }

  private String deed(Rule.Deed deed) {
    return switch (deed) {
      case HOLD_WHILE -> texts.get("rule.hold-while");
      case HOLD -> texts.get("rule.hold");
      case RESUME -> texts.get("rule.resume");
      case STOP -> texts.get("rule.stop");
    };
  }

  /// `Acted 3 times, last 03:10 · its condition holds now`
  String acted(RuleView view, Instant now) {
    var last = view.lastActed();
    var acted =
        last == null
            ? texts.get("rule.never-acted")
            : texts.get(
                "rule.acted", view.acted(), Formats.number(view.acted()), formats.time(last, now));
    return view.holds() ? texts.get("rule.holds-now", acted) : acted;
  }

  String trial(RuleTrial trial) {
    if (!trial.holds()) {
      return texts.get("rule.trial-quiet", trial.measured());
    }
    return trial.would().isEmpty()
        ? texts.get("rule.trial-nothing", trial.measured())
        : texts.get("rule.trial-would", trial.measured(), String.join(", ", trial.would()));
  }
}
