package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Offer;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;
import java.util.List;

/// Jobs and DAGs: starting one by hand.
public final class JobsRoom implements Room {
  private final Frame frame;

  /// The name that the next dialog begins with.
  private String wanted = "";

  public JobsRoom(Frame frame) {
    this.frame = frame;
    frame.offers().forJobs((job, texts) -> List.of(start(job, texts)));
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    actions.add(StartJob.action(frame.shell(), frame.rights(), texts));
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    views.with(StartJobView.class, () -> startJob(texts));
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

  private void ask(String name, Texts texts) {
    wanted = name;
    StartJob.action(frame.shell(), frame.rights(), texts).perform();
  }

  private StartJobView startJob(Texts texts) {
    var told =
        StartJob.told(
            frame.shell(), frame.toasts(), texts, run -> frame.links().open(new Link.ToRun(run)));
    var attached = frame.attached();
    var model = new StartJobModel(attached.engine(), attached.caller(), frame.background(), told);
    model.list().searchProperty().set(wanted);
    wanted = "";
    return new StartJobView(model, texts, frame.formats(texts), frame.shell()::closeDialog);
  }
}
