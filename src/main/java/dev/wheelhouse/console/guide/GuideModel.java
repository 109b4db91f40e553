package dev.wheelhouse.console.guide;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.model.RunId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Leads through the sample's story: watches its newest DAG run and offers the next step.
public final class GuideModel implements AutoCloseable {
  private static final GuideStep AWAY = new GuideStep.Away();

  private final EngineApi engine;
  private final Caller caller;
  private final Background background;
  private final SampleJobs jobs;
  private final StoryReader reader;

  private final ReadOnlyObjectWrapper<GuideStep> step = new ReadOnlyObjectWrapper<>(AWAY);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>();
  private EngineApi.@Nullable Subscription subscription;
  private @Nullable RunId run;
  private @Nullable RunId dismissed;
  private boolean looking;
  private boolean again;

  public GuideModel(EngineApi engine, Caller caller, Background background, SampleJobs jobs) {
    this.engine = engine;
    this.caller = caller;
    this.background = background;
    this.jobs = jobs;
    this.reader = new StoryReader(engine, caller, jobs);
  }

  /// Looks now, and after every change until it is closed.
  public void start() {
    var door = background.<Changes>gathered(_ -> look());
    subscription = engine.subscribe(door::accept);
    look();
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.close();
    }
  }

  /// [GuideStep.Away] while there is nothing to show.
  public ReadOnlyObjectProperty<GuideStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// The share of the chain's nodes that have ended.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// From a press of the button until its effect is seen.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why the last press had no effect; null when it had.
  public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Takes the step that is offered.
  public void next() {
    switch (step.get()) {
      case GuideStep.Failed _ -> execute(Command.Trigger.of(jobs.mending()), caller);
      case GuideStep.Mended(var failed, var revision, _, _) ->
          execute(new Command.Rerun(failed, true), caller.expecting(revision));
      case GuideStep.Done _ -> dismiss();
      case GuideStep.Away _, GuideStep.Trying _, GuideStep.Mending _ -> {}
    }
  }

  /// Goes away, until the sample runs anew.
  public void dismiss() {
    dismissed = run;
    step.set(AWAY);
  }

  /// Reads the story. One reading at a time: changes meanwhile make one more at its end.
  void look() {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    background.work(reader::read, this::read, _ -> over());
  }

  private void read(Optional<Story> story) {
    show(story);
    over();
  }

  private void over() {
    looking = false;
    if (again) {
      again = false;
      look();
    }
  }

  private void execute(Command<RunId> command, Caller as) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    problem.set(null);
    background.work(
        () -> {
          var _ = engine.execute(command, as).orThrow();
          return reader.read();
        },
        this::took,
        this::failed);
  }

  private void took(Optional<Story> story) {
    busy.set(false);
    show(story);
  }

  /// The story may have moved on, which is why the step was refused: that is shown with it.
  private void failed(Exception cause) {
    background.work(
        reader::read,
        story -> {
          took(story);
          problem.set(cause);
        },
        _ -> {
          busy.set(false);
          problem.set(cause);
        });
  }

  private void show(Optional<Story> story) {
    var now = story.map(it -> GuideStep.of(it, jobs)).orElse(AWAY);
    var id = story.map(it -> it.chain().run().id()).orElse(null);
    story.ifPresent(it -> progress.set(share(it)));
    var shown =
        id != null && !id.equals(dismissed) && (seen(id) || !(now instanceof GuideStep.Done));
    run = id;
    if (!step.get().equals(now)) {
      problem.set(null);
    }
    step.set(shown ? now : AWAY);
  }

  /// A chain that was repaired before this window opened needs no guide.
  private boolean seen(RunId id) {
    return id.equals(run) && !(step.get() instanceof GuideStep.Away);
  }

  private static double share(Story story) {
    return story.chain().nodes() == 0
        ? 0
        : (double) story.chain().nodesDone() / story.chain().nodes();
  }
}
