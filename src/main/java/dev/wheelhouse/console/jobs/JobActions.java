package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.LinkCopy;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.DagDefinition;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.input.KeyCode;

/// What an operator can do on the Jobs screen: the actions with their keys and why they are off.
public final class JobActions {
  private final JobsModel jobs;
  private final Frame frame;
  private final Texts texts;
  private final JobObstacles obstacles;
  private final JobToggle toggle;
  private final JobDeletion deletion;

  public JobActions(JobsModel jobs, Frame frame, JobWords words) {
    this.jobs = jobs;
    this.frame = frame;
    this.texts = words.texts();
    this.obstacles = new JobObstacles(jobs, texts);
    this.toggle = new JobToggle(jobs, frame.toasts(), words);
    this.deletion = new JobDeletion(frame, words, jobs::gone, jobs::reload);
  }

  public void addTo(ActionRegistry registry) {
    registry.add(
        Action.of("new-job", "mdi2p-plus", ActionGroup.JOBS)
            .keys(Shortcut.chord("Shortcut+N"))
            .needs(frame.rights().obstacle(Command.SaveDefinition.class, texts))
            .unless(obstacles.anywhere())
            .does(() -> frame.links().open(new Link.NewJob())),
        opening("edit-job", "mdi2t-tune", KeyCode.E, JobActions::editing),
        opening("duplicate-job", "mdi2c-content-copy", KeyCode.D, JobActions::duplicating),
        Action.of("job-versions", "mdi2h-history", ActionGroup.JOBS)
            .keys(Shortcut.letter(KeyCode.V))
            .on(Screen.JOBS)
            .unless(obstacles.job())
            .does(() -> with(job -> frame.links().open(new Link.ToVersions(job.name())))),
        changing("toggle-job", "mdi2p-power", KeyCode.T, Command.SetEnabled.class)
            .does(() -> with(toggle::toggle)),
        changing(
                "delete-job",
                "mdi2d-delete-outline",
                KeyCode.DELETE,
                Command.DeleteDefinition.class)
            .does(() -> with(job -> deletion.ask(job.name(), List.of()))),
        Action.of("copy-job-link", "mdi2l-link-variant", ActionGroup.JOBS)
            .keys(Shortcut.chord("Shortcut+Shift+C"))
            .on(Screen.JOBS)
            .unless(obstacles.known())
            .does(() -> with(job -> LinkCopy.copy(link(job), frame.toasts(), texts))),
        view("filter-jobs", "mdi2f-filter-outline", Shortcut.letter(KeyCode.SLASH))
            .does(jobs.list().focusFilter()::make),
        view("group-jobs", "mdi2g-group", Shortcut.shiftLetter(KeyCode.G)).does(this::group),
        view("refresh-jobs", "mdi2r-refresh", Shortcut.chord("F5")).does(jobs::refresh));
  }

  /// Where a job or DAG is changed.
  static Link editing(JobView job) {
    return dag(job) ? new Link.EditDag(job.name()) : new Link.EditJob(job.name());
  }

  private static Link duplicating(JobView job) {
    return dag(job) ? new Link.DuplicateDag(job.name()) : new Link.DuplicateJob(job.name());
  }

  private static boolean dag(JobView job) {
    return job.saved().definition() instanceof DagDefinition;
  }

  private Action opening(String id, String icon, KeyCode key, Function<JobView, Link> link) {
    return changing(id, icon, key, Command.SaveDefinition.class)
        .does(() -> with(job -> frame.links().open(link.apply(job))));
  }

  private Action.Builder changing(String id, String icon, KeyCode key, Class<?> command) {
    return Action.of(id, icon, ActionGroup.JOBS)
        .keys(Shortcut.letter(key))
        .on(Screen.JOBS)
        .needs(frame.rights().obstacle(command, texts))
        .unless(obstacles.job());
  }

  private Action.Builder view(String id, String icon, Shortcut keys) {
    return Action.of(id, icon, ActionGroup.VIEW)
        .keys(keys)
        .on(Screen.JOBS)
        .unless(obstacles.screen());
  }

  private void with(Consumer<JobView> does) {
    var subject = jobs.subject().get();
    if (subject != null) {
      does.accept(subject);
    }
  }

  private void group() {
    var grouped = jobs.list().filter().groupedProperty();
    grouped.set(!grouped.get());
  }

  private static Link link(JobView job) {
    return new Link.ToJob(job.name());
  }
}
