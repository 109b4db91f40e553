package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Offer;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;
import java.util.List;

/// Jobs and DAGs: the list with its drawer, and starting one by hand.
public final class JobsRoom implements Room {
  private final Frame frame;
  private final JobsModel jobs;
  private final Holding holding;

  /// The name that the next dialog begins with.
  private String wanted = "";

  public JobsRoom(Frame frame, Holding holding) {
    this.frame = frame;
    this.holding = holding;
    jobs = new JobsModel(frame.link(), frame.shell(), frame.settings().remembered());
    frame.links().opens(Link.ToJob.class, to -> open(to.name()));
    frame.offers().forJobs((job, texts) -> List.of(start(job, texts)));
    frame.offers().forJobs((job, texts) -> new JobHolds(jobs, holding, texts).offers(job));
  }

  public JobsModel jobs() {
    return jobs;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    actions.add(startAction(texts));
    new JobActions(jobs, frame, words(texts)).addTo(actions);
    new JobHolds(jobs, holding, texts).addTo(actions);
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
        .with(JobDrawerView.class, () -> new JobDrawerView(jobs, clock, words, actions, holding))
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

  private Offer start(JobView job, Texts texts) {
    var unanswered = frame.link().outageProperty().get() != null;
    var right = frame.rights().obstacle(Command.Trigger.class, texts).get();
    var words = new DefinitionWords(texts, frame.formats(texts));
    return new Offer(
        "run-job",
        "mdi2p-play",
        texts.get("offer.run-job", job.name()),
        unanswered ? texts.get("obstacle.no-answer") : right,
        told -> told.accept(words.consequence(job.saved().definition())),
        () -> ask(job.name(), texts));
  }

  private Action startAction(Texts texts) {
    var right = frame.rights().obstacle(Command.Trigger.class, texts);
    return StartJob.action(frame.shell(), texts, right, new JobObstacles(jobs, texts).anywhere());
  }

  private void ask(String name, Texts texts) {
    wanted = name;
    startAction(texts).perform();
  }

  private StartJobView startJob(Texts texts) {
    var told =
        StartJob.told(
            frame.shell(), frame.toasts(), texts, run -> frame.links().open(new Link.ToRun(run)));
    var attached = frame.attached();
    var first = wanted.isEmpty() ? jobs.atHand() : wanted;
    wanted = "";
    var model =
        new StartJobModel(attached.engine(), attached.caller(), frame.background(), first, told);
    return new StartJobView(model, texts, frame.formats(texts), frame.shell()::closeDialog);
  }
}
