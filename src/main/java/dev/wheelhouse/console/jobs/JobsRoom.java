package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Jobs and DAGs: the list with its drawer, and starting one by hand.
public final class JobsRoom implements Room {
  private final Frame frame;
  private final JobsModel jobs;

  /// A room that remembers nothing beyond its window.
  public JobsRoom(Frame frame) {
    this(frame, FXCollections.observableHashMap());
  }

  /// @param remembered what former windows left; filter, order and grouping go there
  public JobsRoom(Frame frame, ObservableMap<String, String> remembered) {
    this.frame = frame;
    jobs = new JobsModel(frame.link(), frame.shell(), remembered);
    frame.links().opens(Link.ToJob.class, to -> open(to.name()));
  }

  public JobsModel jobs() {
    return jobs;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    var why = new JobObstacles(jobs, texts).anywhere(Command.Trigger.class);
    actions.add(StartJob.action(frame.shell(), texts, why));
    new JobActions(jobs, frame, words(texts)).addTo(actions);
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var words = words(texts);
    var clock = frame.clock();
    var drawer = jobs.drawer();
    var links = frame.links();
    views
        .with(JobListView.class, () -> new JobListView(jobs, frame, words, actions))
        .with(JobFiltersView.class, () -> new JobFiltersView(jobs.list(), words))
        .with(JobDrawerView.class, () -> new JobDrawerView(jobs, clock, words, actions))
        .with(
            JobDrawerActionsView.class,
            () -> new JobDrawerActionsView(drawer, actions, clock, words))
        .with(JobDrawerScheduleView.class, () -> new JobDrawerScheduleView(drawer, words))
        .with(JobDrawerRunsView.class, () -> new JobDrawerRunsView(drawer, clock, words, links))
        .with(
            JobDrawerDefinitionView.class, () -> new JobDrawerDefinitionView(drawer, words, links))
        .with(StartJobView.class, () -> startJob(texts));
  }

  @Override
  public void start() {
    jobs.start();
  }

  @Override
  public void close() {
    jobs.close();
  }

  private void open(String job) {
    frame.shell().show(Screen.JOBS);
    jobs.open(job);
  }

  private JobWords words(Texts texts) {
    return new JobWords(texts, frame.formats(texts));
  }

  private StartJobView startJob(Texts texts) {
    var told =
        StartJob.told(
            frame.shell(), frame.toasts(), texts, run -> frame.links().open(new Link.ToRun(run)));
    var attached = frame.attached();
    var model =
        new StartJobModel(
            attached.engine(), attached.caller(), frame.background(), jobs.atHand(), told);
    return new StartJobView(model, texts, frame.formats(texts), frame.shell()::closeDialog);
  }
}
