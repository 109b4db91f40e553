package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// Why an action on jobs can't be done now, in few words; empty while it can.
final class JobObstacles {
  private final JobsModel jobs;
  private final Texts texts;

  JobObstacles(JobsModel jobs, Texts texts) {
    this.jobs = jobs;
    this.texts = texts;
  }

  /// Of something that is done anywhere in the window.
  StringBinding anywhere(Class<?> command) {
    return Bindings.createStringBinding(
        () -> engine(command), jobs.capabilitiesProperty(), jobs.link().outageProperty());
  }

  /// Of something that is done to the chosen job.
  StringBinding job(Class<?> command) {
    return Bindings.createStringBinding(
        () -> first(elsewhere(), nothing(), engine(command)),
        jobs.list().shownProperty(),
        jobs.subject(),
        jobs.capabilitiesProperty(),
        jobs.link().outageProperty());
  }

  /// Of reading what is known of the chosen job.
  StringBinding known() {
    return Bindings.createStringBinding(
        () -> first(elsewhere(), nothing()), jobs.list().shownProperty(), jobs.subject());
  }

  /// Of a change of the view.
  StringBinding screen() {
    return Bindings.createStringBinding(this::elsewhere, jobs.list().shownProperty());
  }

  private String elsewhere() {
    return jobs.list().shownProperty().get() ? "" : texts.get("jobs.obstacle-elsewhere");
  }

  private String nothing() {
    return jobs.subject().get() == null ? texts.get("jobs.obstacle-no-job") : "";
  }

  private String engine(Class<?> command) {
    if (jobs.link().outageProperty().get() != null) {
      return texts.get("obstacle.no-answer");
    }
    if (jobs.can(command)) {
      return "";
    }
    var known = jobs.capabilitiesProperty().get();
    var unsupported = known != null && known.of(command) == Support.UNSUPPORTED;
    return texts.get(unsupported ? "obstacle.not-supported" : "jobs.obstacle-read-only");
  }

  private static String first(String... reasons) {
    for (var reason : reasons) {
      if (!reason.isEmpty()) {
        return reason;
      }
    }
    return "";
  }
}
