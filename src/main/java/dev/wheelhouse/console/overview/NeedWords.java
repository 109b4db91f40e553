package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.RunState;
import java.util.List;

/// What a card says of a cause.
record NeedWords(Setting setting) {
  private static final int NAMED = 3;

  /// The DAG's name, or the job's own.
  static String title(ActionNeeded need) {
    return need.dagName().isEmpty() ? need.run().name() : need.dagName();
  }

  /// The label of its run, or else the logical time in the trigger's zone.
  String slot(ActionNeeded need) {
    Origin origin = need.run().run().origin();
    return need.label().isEmpty()
        ? setting.formats().logicalTime(origin.logicalTime(), origin.zone())
        : need.label();
  }

  /// `settle failed`, on the chip.
  String outcome(Cause cause) {
    var key =
        cause.need().run().run().state() == RunState.TIMEOUT ? "needs.timed-out" : "needs.failed";
    return setting.texts().get(key, cause.name());
  }

  String since(ActionNeeded need) {
    return setting.texts().get("needs.since", setting.formats().time(need.since(), setting.now()));
  }

  /// Empty when this is the only one.
  String alike(ActionNeeded need) {
    return need.alike() <= 1 ? "" : setting.texts().get("needs.alike", need.alike());
  }

  String error(ActionNeeded need) {
    var said = need.error().isBlank() ? setting.texts().get("needs.no-words") : need.error();
    return setting.texts().get("needs.error", said);
  }

  /// Empty when it blocks nothing.
  String blocks(ActionNeeded need) {
    return need.blocks().isEmpty() ? "" : setting.texts().get("needs.blocks", names(need.blocks()));
  }

  /// The label of the button of the best step.
  String step(CauseModel model) {
    var cause = model.cause();
    var texts = setting.texts();
    var next = model.starts().stream().filter(name -> !name.equals(cause.name())).toList();
    return switch (cause.need().step()) {
      case LOOK -> texts.get("needs.open-run");
      case RERUN -> texts.get("needs.rerun", cause.name());
      case RERUN_WITH_DOWNSTREAM ->
          next.isEmpty()
              ? texts.get("needs.rerun", cause.name())
              : texts.get("needs.rerun-on", cause.name(), next.getFirst());
    };
  }

  /// What the toast says while the step can be taken back.
  String waiting(CauseModel model) {
    var next = model.starts().size() - 1;
    return next < 1
        ? setting.texts().get("runs.rerun-waits", model.cause().name())
        : setting.texts().get("rerun.waits", model.cause().name(), next + 1);
  }

  /// What the step would do, beside its button; or why it can't be done.
  String consequence(CauseModel model, Hindrance hindrance) {
    var texts = setting.texts();
    var preview = model.cause().preview();
    var refusal = preview == null ? null : preview.refusal();
    if (hindrance == Hindrance.REFUSED && preview != null && !holds(preview).isEmpty()) {
      return held(holds(preview));
    }
    if (hindrance == Hindrance.REFUSED && refusal != null) {
      return refusal.message();
    }
    if (hindrance != Hindrance.NONE) {
      return texts.get(hindrance.textKey());
    }
    var starts = model.starts();
    return starts.size() == 1
        ? texts.get("needs.starts-one")
        : texts.get("needs.starts", starts.size());
  }

  String names(List<String> names) {
    var first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED
        ? first
        : setting.texts().get("needs.and-more", first, names.size() - NAMED);
  }

  String steps(int count, boolean open) {
    return setting.texts().count(open ? "needs.hide-steps" : "needs.preview", count);
  }

  /// `1 settle`, a line of the list of steps.
  static String line(int number, String name) {
    return Formats.number(number) + "  " + name;
  }

  private static List<Hold> holds(Preview preview) {
    return preview.impacts().stream()
        .filter(Preview.Impact.HeldBy.class::isInstance)
        .map(Preview.Impact.HeldBy.class::cast)
        .map(Preview.Impact.HeldBy::hold)
        .toList();
  }

  /// The widest of them, and how many more.
  private String held(List<Hold> holds) {
    var widest = new HoldWords(setting.formats()).brief(holds.getFirst(), setting.now());
    return setting.texts().get("needs.held", holds.size() - 1, widest);
  }
}
