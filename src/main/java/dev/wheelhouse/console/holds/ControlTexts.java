package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.shell.BlastWords;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the dialogs of holds and stops say, in one language.
final class ControlTexts {
  private final Texts texts;
  private final Formats formats;
  private final HoldWords holds;
  private final BlastWords blast;

  ControlTexts(Formats formats) {
    this.texts = formats.texts();
    this.formats = formats;
    this.holds = new HoldWords(formats);
    this.blast = new BlastWords(formats);
  }

  Texts texts() {
    return texts;
  }

  Formats formats() {
    return formats;
  }

  HoldWords holds() {
    return holds;
  }

  List<Consequence> lines(@Nullable Preview preview, Instant now) {
    return preview == null ? List.of() : blast.lines(preview, now);
  }

  /// `Job settle`, `3 jobs, each by itself`
  String scope(Scope scope) {
    return scope.single()
        ? holds.place(scope.first())
        : texts.count("scope.each", scope.places().size());
  }

  /// `job settle`, `3 jobs`
  String inside(Scope scope) {
    return scope.single()
        ? holds.inside(scope.first())
        : texts.count("scope.jobs", scope.places().size());
  }

  static String icon(HoldPlace.Level level) {
    return switch (level) {
      case ENGINE -> "mdi2s-ship-wheel";
      case TENANT -> "mdi2o-office-building-outline";
      case POOL -> "mdi2s-server";
      case GROUP -> "mdi2g-group";
      case DAG -> "mdi2s-sitemap-outline";
      case JOB -> "mdi2c-console";
      case RUN -> "mdi2p-play";
    };
  }

  String until(Until until, Instant now) {
    return switch (until) {
      case NEVER -> texts.get("hold.until-never");
      case HOUR -> texts.get("hold.until-hour");
      case MORNING ->
          until
              .at("", now, formats.zone())
              .map(at -> texts.get("hold.until-at", formats.time(at, now)))
              .orElseThrow();
      case TIME -> texts.get("hold.until-time");
    };
  }

  String grace(Grace grace) {
    return grace == Grace.NONE ? texts.get("stop-runs.kill") : formats.span(grace.duration());
  }

  String missed(Missed missed, long firings) {
    return switch (missed) {
      case BY_POLICY -> texts.get("lift.by-policy");
      case ALL -> texts.get("lift.all", firings);
      case LATEST -> texts.get("lift.latest");
      case NONE -> texts.get("lift.none");
    };
  }

  /// `3 jobs are held until 06:00`
  String held(List<Hold> put, Instant now) {
    var first = put.getFirst();
    var what = put.size() == 1 ? holds.place(first.place()) : texts.count("scope.jobs", put.size());
    var until = first.until();
    return until == null
        ? texts.get("hold.done", put.size(), what)
        : texts.get("hold.done-until", put.size(), what, formats.time(until, now));
  }

  /// `Still held: group night by mara`; empty when nothing is.
  String stillHeld(List<Hold> staying, Instant now) {
    return staying.isEmpty()
        ? ""
        : texts.get(
            "lift.still",
            staying.stream().map(hold -> holds.brief(hold, now)).collect(Collectors.joining("; ")));
  }

  /// The name that is typed before all under a place is killed.
  String nameOf(HoldPlace place) {
    return place.name().isEmpty() ? holds.inside(place) : place.name();
  }
}
