package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// Why an action on jobs can't be done now, in few words; empty while it can. What the engine does
/// not allow at all, the frame's rights tell.
final class JobObstacles {
  private final JobsModel jobs;
  private final Texts texts;

  JobObstacles(JobsModel jobs, Texts texts) {
    this.jobs = jobs;
    this.texts = texts;
  }

  /// Of something that is done anywhere in the window.
  StringBinding anywhere() {
    return Bindings.createStringBinding(this::silent, jobs.link().outageProperty());
  }

  /// Of something that is done to the chosen job.
  StringBinding job() {
    return Bindings.createStringBinding(
        () -> first(elsewhere(), nothing(), silent()),
        jobs.list().shownProperty(),
        jobs.subject(),
        jobs.link().outageProperty());
  }

  /// Of something that is done to the chosen jobs or group.
  StringBinding chosen() {
    return Bindings.createStringBinding(
        () -> first(elsewhere(), nothingChosen(), silent()),
        jobs.list().shownProperty(),
        jobs.subject(),
        jobs.marks().marked(),
        jobs.list().selection().rowProperty(),
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

  private String nothingChosen() {
    return JobHolds.chosen(jobs).isEmpty() ? texts.get("jobs.obstacle-no-job") : "";
  }

  private String silent() {
    return jobs.link().outageProperty().get() == null ? "" : texts.get("obstacle.no-answer");
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
