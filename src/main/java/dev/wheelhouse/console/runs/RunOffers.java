package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Reruns of runs that failed for good, wherever they turn up. What was shown as the consequence is
/// what is demanded of the engine.
final class RunOffers {
  private final EngineLink link;
  private final RunActions actions;
  private final RunWords words;

  RunOffers(EngineLink link, RunActions actions, RunWords words) {
    this.link = link;
    this.actions = actions;
    this.words = words;
  }

  List<Offer> of(RunView view) {
    var offers = new ArrayList<Offer>();
    if (view.deadLetter()) {
      if (view.run().parent().isPresent()) {
        offers.add(
            offer(
                view,
                RunAction.RERUN_WITH_DOWNSTREAM,
                "mdi2s-source-branch-refresh",
                "offer.rerun-downstream"));
      }
      offers.add(offer(view, RunAction.RERUN, "mdi2r-restart", "offer.rerun"));
    }
    return offers;
  }

  private Offer offer(RunView view, RunAction action, String icon, String textKey) {
    var revision = new AtomicReference<>("");
    var name = words.texts().get(textKey, view.name(), view.run().id().toString());
    return new Offer(
        textKey,
        icon,
        name,
        actions.commandObstacle(action),
        explanation(view, action, revision),
        () -> perform(view, action, revision.get()));
  }

  private Explanation explanation(
      RunView view, RunAction action, AtomicReference<String> revision) {
    return told ->
        link.fetch(
            it -> it.preview(action.command(view.run().id())),
            preview -> {
              revision.set(preview.revision());
              told.accept(says(preview));
            },
            fault -> told.accept(Faults.words(fault, words.texts())));
  }

  private String says(Preview preview) {
    var refusal = preview.refusal();
    return refusal == null ? actions.starting(preview) : Faults.words(refusal, words.texts());
  }

  private void perform(RunView view, RunAction action, String revision) {
    link.execute(
        action.command(view.run().id()),
        caller -> caller.expecting(revision),
        answer -> actions.ended(action, view.name(), answer));
  }
}
