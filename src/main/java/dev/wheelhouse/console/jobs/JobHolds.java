package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.holds.Scope;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.shell.Offer;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.HoldPlace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.input.KeyCode;

/// Holding, lifting and stopping on the Jobs screen: of the marked jobs, the job in the drawer, the
/// selected job, or the selected group.
final class JobHolds {
  private final JobsModel jobs;
  private final Holding holding;
  private final Texts texts;
  private final JobObstacles obstacles;

  JobHolds(JobsModel jobs, Holding holding, Texts texts) {
    this.jobs = jobs;
    this.holding = holding;
    this.texts = texts;
    this.obstacles = new JobObstacles(jobs, texts);
  }

  void addTo(ActionRegistry registry) {
    registry.add(
        action("hold-job", "mdi2p-pause", Command.SetHold.class)
            .keys(Shortcut.letter(KeyCode.H))
            .unless(obstacles.chosen())
            .does(() -> holding.hold(chosen())),
        action("lift-job", "mdi2p-play-circle-outline", Command.LiftHold.class)
            .keys(Shortcut.shiftLetter(KeyCode.H))
            .unless(notHeld())
            .does(this::lift),
        action("stop-job", "mdi2s-stop-circle-outline", Command.StartOperation.class)
            .keys(Shortcut.letter(KeyCode.K))
            .unless(obstacles.chosen())
            .does(() -> holding.stop(chosen())));
  }

  private Action.Builder action(String id, String icon, Class<?> command) {
    return Action.of(id, icon, ActionGroup.CONTROL)
        .on(Screen.JOBS)
        .needs(holding.right(command, texts));
  }

  private List<Scope> chosen() {
    return chosen(jobs);
  }

  /// What may be meant now, the narrowest first; empty for nothing.
  static List<Scope> chosen(JobsModel jobs) {
    var marked = jobs.marks().jobs();
    var subject = jobs.subject().get();
    if (!marked.isEmpty()) {
      return Scope.around(marked);
    }
    if (subject != null) {
      return Scope.around(subject);
    }
    var group = jobs.list().selection().group();
    return group.isEmpty() ? List.of() : Scope.around(HoldPlace.group(group));
  }

  private StringBinding notHeld() {
    var known = obstacles.job();
    return Bindings.createStringBinding(
        () -> {
          var subject = jobs.subject().get();
          var free = subject != null && subject.holds().isEmpty();
          return free ? texts.get("obstacle.not-held") : known.get();
        },
        known,
        jobs.subject());
  }

  /// The narrowest hold; the dialog names those that stay.
  private void lift() {
    var subject = jobs.subject().get();
    if (subject != null) {
      holding.lift(subject.holds().getLast(), subject.holds());
    }
  }

  /// What the palette offers for a job.
  List<Offer> offers(JobView job) {
    var offers = new ArrayList<Offer>();
    offers.add(
        offer(
            "hold-job",
            "mdi2p-pause",
            job.name(),
            Command.SetHold.class,
            () -> holding.hold(Scope.around(job))));
    for (var hold : job.holds()) {
      offers.add(
          offer(
              "lift-job",
              "mdi2p-play-circle-outline",
              job.name(),
              Command.LiftHold.class,
              () -> holding.lift(hold, job.holds())));
    }
    offers.add(
        offer(
            "stop-job",
            "mdi2s-stop-circle-outline",
            job.name(),
            Command.StartOperation.class,
            () -> holding.stop(Scope.around(job))));
    return List.copyOf(offers);
  }

  private Offer offer(String id, String icon, String job, Class<?> command, Runnable does) {
    var right = holding.right(command, texts).get();
    var words =
        switch (id) {
          case "hold-job" -> texts.get("offer.hold-job", job);
          case "lift-job" -> texts.get("offer.lift-job", job);
          default -> texts.get("offer.stop-job", job);
        };
    var obstacle = right.isEmpty() ? holding.silent(texts).get() : right;
    return new Offer(id, icon, words, obstacle, Explanation.of(""), does);
  }
}
