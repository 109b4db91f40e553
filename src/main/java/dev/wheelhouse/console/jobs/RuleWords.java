package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Says which of a trigger's slots fire, and what becomes of those that were missed: a sentence for
/// each rule that says something.
record RuleWords(Texts texts, Formats formats) {

  List<String> of(Trigger trigger) {
    var rules = trigger.rules();
    var said = new ArrayList<String>();
    if (!(trigger instanceof Trigger.OnEvent)) {
      said.add(missed(rules.catchUp()));
    }
    var from = rules.startsAt();
    if (from != null) {
      said.add(texts.get("jobs.from", time(from, trigger)));
    }
    var until = rules.endsAt();
    if (until != null) {
      said.add(texts.get("jobs.until", time(until, trigger)));
    }
    rarer(rules, said);
    return said;
  }

  private String time(Instant at, Trigger trigger) {
    return formats.logicalTime(at, trigger.zone());
  }

  private String missed(CatchUp catchUp) {
    return switch (catchUp.policy()) {
      case FIRE_ONCE_NOW -> texts.get("jobs.misfire-fire-once-now");
      case FIRE_ALL ->
          texts.get("jobs.misfire-all", catchUp.most(), formats.duration(catchUp.window()));
      case SKIP -> texts.get("jobs.misfire-skip");
      case ASK -> texts.get("jobs.misfire-ask");
    };
  }

  private void rarer(FiringRules rules, List<String> said) {
    if (!rules.only().isEmpty()) {
      said.add(texts.get("jobs.only-on", String.join(", ", rules.only())));
    }
    if (!rules.never().isEmpty()) {
      said.add(texts.get("jobs.never-on", String.join(", ", rules.never())));
    }
    if (!rules.jitter().isZero()) {
      said.add(texts.get("jobs.spread", formats.duration(rules.jitter())));
    }
    if (rules.keepAwake()) {
      said.add(texts.get("jobs.awake"));
    }
  }
}
