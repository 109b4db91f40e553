package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;

/// Coming to the form and leaving it.
final class FormCommands {
  private static final double NARROW = 1100;

  private final JobFormModel model;
  private final Frame frame;
  private final Texts texts;
  private final WayBack back;

  FormCommands(JobFormModel model, Frame frame, Texts texts, WayBack back) {
    this.model = model;
    this.frame = frame;
    this.texts = texts;
    this.back = back;
  }

  /// The screen from which the form was opened.
  static final class WayBack {
    private Screen screen;

    WayBack(Screen screen) {
      this.screen = screen;
    }

    void remember(Screen shown) {
      if (!shown.equals(Screen.JOB_FORM)) {
        screen = shown;
      }
    }

    Screen screen() {
      return screen;
    }
  }

  /// Leaves the form; the draft is kept, so nothing is asked.
  void leave() {
    model.leave();
    frame.shell().show(back.screen());
  }

  /// Drops what was typed and leaves; a toast can bring it back.
  void discard() {
    drop();
    leave();
  }

  /// Drops what was typed and shows the job as the engine has it.
  void discardAndStay() {
    drop();
    model.tryAgain();
  }

  private void drop() {
    var subject = model.opening().subjectProperty().get();
    var changed = model.document().changed();
    var dropped = model.discard();
    if (changed) {
      var words =
          subject.kind() == Subject.Kind.NEW
              ? texts.get("job-form.discarded-new")
              : texts.get("job-form.discarded", subject.name());
      frame
          .toasts()
          .show(
              Toast.success(words, "").with(texts.get("job-form.undo"), () -> bringBack(dropped)));
    }
  }

  private void bringBack(Draft dropped) {
    model.bringBack(dropped);
    frame.shell().show(Screen.JOB_FORM);
  }

  /// Whether there is no room for the names of the sections.
  boolean narrow(double width) {
    return width < frame.theme().scale().px(NARROW);
  }

  /// Calls once what is under way on the window's thread is done, so that new nodes have their
  /// places.
  void afterLayout(Runnable call) {
    frame.background().show(call);
  }
}
