package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;

/// Jobs and DAGs: starting one by hand.
public final class JobsRoom implements Room {
  private final Frame frame;

  public JobsRoom(Frame frame) {
    this.frame = frame;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    actions.add(StartJob.action(frame.shell(), texts));
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    views.with(StartJobView.class, () -> startJob(texts));
  }

  private StartJobView startJob(Texts texts) {
    var told =
        StartJob.told(
            frame.shell(), frame.toasts(), texts, run -> frame.links().open(new Link.ToRun(run)));
    var attached = frame.attached();
    var model = new StartJobModel(attached.engine(), attached.caller(), frame.background(), told);
    return new StartJobView(model, texts, frame.formats(texts), frame.shell()::closeDialog);
  }
}
