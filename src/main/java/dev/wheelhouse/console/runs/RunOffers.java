package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.LateCommands.Late;
import dev.wheelhouse.console.shell.Offer;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Reruns of runs that failed for good, wherever they turn up. What was shown as the consequence is
/// what is demanded of the engine.
final class RunOffers {
  private final Frame frame;
  private final RunDeeds deeds;
  private final RunConsequences consequences;
  private final Texts texts;

  RunOffers(Frame frame, RunDeeds deeds, RunConsequences consequences, Texts texts) {
    this.frame = frame;
    this.deeds = deeds;
    this.consequences = consequences;
    this.texts = texts;
  }

  List<Offer> of(RunView view) {
    var offers = new ArrayList<Offer>();
    if (view.deadLetter()) {
      if (view.run().parent().isPresent()) {
        offers.add(offer(view, RunAction.RERUN_WITH_DOWNSTREAM, "offer.rerun-downstream"));
      }
      offers.add(offer(view, RunAction.RERUN, "offer.rerun"));
    }
    return offers;
  }

  private Offer offer(RunView view, RunAction action, String textKey) {
    var revision = new AtomicReference<>("");
    return new Offer(
        textKey,
        action.icon(),
        texts.get(textKey, view.name(), view.run().id().toString()),
        obstacle(action),
        explanation(view, action, revision),
        () -> perform(view, action, revision.get()));
  }

  /// Why this can't be done with any run now; empty when it can.
  private String obstacle(RunAction action) {
    return frame.link().outageProperty().get() == null
        ? frame.rights().obstacle(action.type(), texts).get()
        : texts.get("obstacle.no-answer");
  }

  private Explanation explanation(
      RunView view, RunAction action, AtomicReference<String> revision) {
    return told ->
        frame
            .link()
            .fetch(
                it -> it.preview(action.command(view.run().id())),
                preview -> {
                  revision.set(preview.revision());
                  told.accept(says(preview));
                },
                fault -> told.accept(Faults.words(fault, texts)));
  }

  private String says(Preview preview) {
    var refusal = preview.refusal();
    return refusal == null ? consequences.starting(preview) : Faults.words(refusal, texts);
  }

  private void perform(RunView view, RunAction action, String revision) {
    var run = view.run().id();
    frame
        .late()
        .send(
            new Late<>(
                action.command(run),
                caller -> caller.expecting(revision),
                run,
                deeds.waiting(action, view.name()),
                texts.get("toast.undo"),
                answer -> deeds.ended(action, view.name(), answer)));
  }
}
