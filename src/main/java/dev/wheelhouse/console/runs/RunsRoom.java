package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;

/// The Runs screen with its drawer and log.
public final class RunsRoom implements Room {
  private final Frame frame;
  private final Holding holding;
  private final RunsModel runs;
  private final LogDestination logDestination;
  private final RunActionsModel actionsModel;
  private final ApprovalModel approval;

  /// @param logDestination where a log is saved to, as the operator chooses
  public RunsRoom(Frame frame, Holding holding, LogDestination logDestination) {
    this.frame = frame;
    this.holding = holding;
    this.logDestination = logDestination;
    runs = new RunsModel(frame.link(), frame.shell());
    actionsModel = new RunActionsModel(runs.drawer(), frame.late());
    approval = new ApprovalModel(runs.drawer());
    RememberedFilter.keep(runs.list().filter(), frame.settings().remembered());
    frame.links().opens(Link.ToRun.class, to -> open(to.run()));
    frame.links().opens(Link.ToRuns.class, this::open);
    frame.offers().forRuns((run, texts) -> runOffers(texts).of(run));
  }

  public RunsModel runs() {
    return runs;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    new RunActions(runs, actionsModel, frame, holding, words(texts)).addTo(actions);
    new ApprovalActions(approval, frame, texts).addTo(actions);
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var words = words(texts);
    var clock = frame.clock();
    views
        .with(RunListView.class, () -> new RunListView(runs, clock, frame.theme(), words, actions))
        .with(RunDrawerView.class, () -> new RunDrawerView(runs, clock, words))
        .with(ApprovalView.class, () -> new ApprovalView(approval, actions, texts))
        .with(RunFactsView.class, () -> new RunFactsView(runs.drawer(), clock, words))
        .with(
            RunLogView.class,
            () ->
                new RunLogView(
                    runs.drawer(), frame.toasts(), frame.operations(), logDestination, words));
    new RunControls(actionsModel, frame, holding, words).addTo(views, actions);
  }

  @Override
  public void start() {
    runs.start();
  }

  @Override
  public void close() {
    runs.close();
  }

  private void open(RunId run) {
    frame.shell().show(Screen.RUNS);
    runs.drawer().open(run);
  }

  private void open(Link.ToRuns to) {
    runs.list().filter().choose(to.states(), to.job(), TimeRange.of(to.past()));
    frame.shell().show(Screen.RUNS);
  }

  private RunOffers runOffers(Texts texts) {
    return new RunOffers(
        frame,
        new RunDeeds(actionsModel, frame.toasts(), texts),
        new RunConsequences(actionsModel, words(texts)),
        texts);
  }

  private RunWords words(Texts texts) {
    return new RunWords(texts, frame.formats(texts));
  }
}
