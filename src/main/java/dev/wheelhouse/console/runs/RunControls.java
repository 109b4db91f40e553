package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.ViewLoader;
import java.util.Objects;

/// The parts of the drawer and the dialog by which a run is controlled.
record RunControls(RunActionsModel model, Frame frame, Holding holding, RunWords words) {

  void addTo(ViewLoader views, ActionRegistry actions) {
    var clock = frame.clock();
    views
        .with(RunStandingView.class, () -> new RunStandingView(model, holding, clock, words))
        .with(RunActionsView.class, () -> new RunActionsView(model, actions, words))
        .with(VerdictView.class, () -> new VerdictView(model, actions, clock, words))
        .with(FirstCauseView.class, () -> new FirstCauseView(model, actions, clock, words))
        .with(GivenView.class, () -> new GivenView(model.drawer(), words.texts()))
        .with(RerunView.class, this::rerun);
  }

  private RerunView rerun() {
    return new RerunView(
        new RerunModel(model, shown()),
        new RerunWords(words, frame.clock()),
        new RunDeeds(model, frame.toasts(), words.texts()),
        frame.shell()::closeDialog);
  }

  /// The dialog is opened over a run that is there.
  private RunContent shown() {
    return Objects.requireNonNull(model.shown(), "no run is in the drawer");
  }
}
