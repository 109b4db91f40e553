package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.SavedDefinition;

/// Enables or disables a job, says what that does to its firings, and offers to undo it.
final class JobToggle {
  private final JobsModel jobs;
  private final ToastModel toasts;
  private final JobWords words;
  private final Texts texts;

  JobToggle(JobsModel jobs, ToastModel toasts, JobWords words) {
    this.jobs = jobs;
    this.toasts = toasts;
    this.words = words;
    this.texts = words.texts();
  }

  void toggle(JobView job) {
    var command = new Command.SetEnabled(job.name(), !JobContent.enabled(job));
    jobs.link()
        .fetch(
            it -> it.preview(command),
            preview -> execute(command, preview),
            fault -> ended(command, "", new Answer.Unknown<>(fault)));
  }

  private void execute(Command.SetEnabled command, Preview preview) {
    var now = jobs.link().now();
    var detail =
        command.enabled() ? words.moreFirings(preview, now) : words.fewerFirings(preview, now);
    jobs.link()
        .execute(
            command,
            caller -> caller.expecting(preview.revision()),
            answer -> ended(command, detail, answer));
  }

  private void ended(Command.SetEnabled command, String detail, Answer<SavedDefinition> answer) {
    switch (answer) {
      case Answer.Done<SavedDefinition> _ -> done(command, detail);
      case Answer.Rejected<SavedDefinition>(var fault) ->
          toasts.show(
              Toast.error(
                  texts.get("jobs.change-refused", command.name()), Faults.words(fault, texts)));
      case Answer.Unknown<SavedDefinition>(var fault) ->
          toasts.show(
              Toast.error(texts.get("runs.no-answer", command.name()), Faults.words(fault, texts)));
    }
    jobs.reload();
  }

  private void done(Command.SetEnabled command, String detail) {
    var key = command.enabled() ? "jobs.enabled-now" : "jobs.disabled-now";
    toasts.show(
        Toast.success(texts.get(key, command.name()), detail)
            .with(texts.get("jobs.undo"), () -> undo(command)));
  }

  private void undo(Command.SetEnabled done) {
    var back = new Command.SetEnabled(done.name(), !done.enabled());
    jobs.link().execute(back, caller -> caller, answer -> undone(back, answer));
  }

  private void undone(Command.SetEnabled back, Answer<SavedDefinition> answer) {
    if (answer instanceof Answer.Done<SavedDefinition>) {
      var key = back.enabled() ? "jobs.enabled-now" : "jobs.disabled-now";
      toasts.show(Toast.success(texts.get(key, back.name()), ""));
      jobs.reload();
    } else {
      ended(back, "", answer);
    }
  }
}
