package dev.wheelhouse.console.guide;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import java.util.List;

/// Where the sample's story stands, and with it what to do next.
public sealed interface GuideStep {

  /// Nothing to guide through: there is no run, or it took another course.
  record Away() implements GuideStep {}

  /// The chain runs.
  ///
  /// @param attempt the present one, or the next one while it waits
  /// @param again a rerun
  record Trying(String job, int attempt, int attempts, boolean waits, boolean again)
      implements GuideStep {}

  /// A node failed for good, and its cause is still there.
  ///
  /// @param cause as the run says it
  /// @param blocked nodes that wait for it
  /// @param unmended the mending job ran since and failed
  record Failed(String job, String cause, List<String> blocked, boolean unmended)
      implements GuideStep {
    public Failed {
      blocked = List.copyOf(blocked);
    }
  }

  /// The job that mends the cause runs.
  record Mending(String job) implements GuideStep {}

  /// The cause is mended.
  ///
  /// @param failed the run to rerun
  /// @param revision that the rerun demands
  /// @param reruns what starts, in order
  /// @param stays what is left as it is
  record Mended(RunId failed, String revision, List<String> reruns, List<String> stays)
      implements GuideStep {
    public Mended {
      reruns = List.copyOf(reruns);
      stays = List.copyOf(stays);
    }
  }

  /// The chain is done after all.
  ///
  /// @param once nodes that ran one time only
  record Done(String chain, String failing, List<String> once) implements GuideStep {
    public Done {
      once = List.copyOf(once);
    }
  }

  static GuideStep of(Story story, SampleJobs jobs) {
    var failing = story.node(jobs.failing()).orElse(null);
    if (failing == null) {
      return new Away();
    }
    return switch (story.chain().run().state()) {
      case SUCCESS -> repaired(failing) ? done(story, failing, jobs) : new Away();
      case FAILED, TIMEOUT ->
          failing.run().state().failure() ? failed(story, failing, jobs) : new Away();
      case CANCELED, SKIPPED -> new Away();
      case PENDING, QUEUED, RUNNING, RETRY_WAIT, PAUSED, LOST, NEEDS_CONFIRMATION -> trying(story);
    };
  }

  private static GuideStep trying(Story story) {
    var centre = story.centre().view();
    var waits = centre.run().state() == RunState.RETRY_WAIT;
    var begun = centre.run().status().attempts();
    return new Trying(
        centre.name(),
        waits ? begun + 1 : Math.max(begun, 1),
        story.centre().maxAttempts(),
        waits,
        story.nodes().stream().anyMatch(node -> node.run().key().generation() > 0));
  }

  private static GuideStep failed(Story story, RunView failing, SampleJobs jobs) {
    var mending = story.mending();
    if (mending == null || !mendedSince(story, mending)) {
      return broken(story, failing, false);
    }
    if (!mending.run().state().terminal()) {
      return new Mending(jobs.mending());
    }
    return mending.run().state() == RunState.SUCCESS
        ? mended(story, failing)
        : broken(story, failing, true);
  }

  /// Mending counts unless it had ended before the last attempt that failed all the same.
  private static boolean mendedSince(Story story, RunView mending) {
    var endedAt = mending.run().status().endedAt();
    var attempts = story.centre().attempts();
    return endedAt == null || attempts.isEmpty() || endedAt.isAfter(attempts.getLast().startedAt());
  }

  private static GuideStep broken(Story story, RunView failing, boolean unmended) {
    var blocked =
        story.nodes().stream()
            .filter(node -> node.run().state() == RunState.PENDING)
            .map(RunView::name)
            .toList();
    return new Failed(failing.name(), failing.run().status().lastError(), blocked, unmended);
  }

  private static GuideStep mended(Story story, RunView failing) {
    var rerun = story.rerun();
    if (rerun == null) {
      return new Away();
    }
    var reruns = rerun.starts().stream().map(Preview.Effect::name).toList();
    var stays =
        story.nodes().stream().map(RunView::name).filter(name -> !reruns.contains(name)).toList();
    return new Mended(failing.run().id(), rerun.revision(), reruns, stays);
  }

  private static boolean repaired(RunView failing) {
    return failing.run().key().generation() > 0 || failing.run().status().attempts() > 1;
  }

  private static GuideStep done(Story story, RunView failing, SampleJobs jobs) {
    var once =
        story.nodes().stream()
            .filter(node -> node.run().key().generation() == 0)
            .filter(node -> node.run().status().attempts() == 1)
            .map(RunView::name)
            .toList();
    return new Done(jobs.chain(), failing.name(), once);
  }
}
