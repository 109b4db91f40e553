package dev.wheelhouse.model.check;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.InvalidCron;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Triggers: a key each, and at least one firing to come.
final class TriggerCheck {
  private static final int LONGEST_KEY = 64;

  private final Problems problems;
  private final Set<Trigger> former;
  private final Instant now;
  private final Set<String> keys = new HashSet<>();

  TriggerCheck(Problems problems, List<Trigger> former, Instant now) {
    this.problems = problems;
    this.former = Set.copyOf(former);
    this.now = now;
  }

  void check(List<Trigger> triggers) {
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      String path = "triggers[" + i + "]";
      checkKey(path + ".key", trigger.key());
      new FiringRulesCheck(problems, path, trigger, former.contains(trigger), now).check();
      switch (trigger) {
        case Trigger.Cron cron -> checkCron(path + ".expr", cron);
        case Trigger.Once once -> checkOnce(path + ".at", once);
        case Trigger.OnEvent event -> checkEvent(path, event);
      }
    }
  }

  private void checkKey(String path, String key) {
    problems.addUnless(
        !key.isBlank() && key.length() <= LONGEST_KEY && key.equals(Texts.shown(key)),
        path,
        "The trigger key \"%s\" is empty, has more than %d characters or a control character. Choose another."
            .formatted(Texts.shown(key), LONGEST_KEY));
    problems.addUnless(
        keys.add(key),
        path,
        "The trigger key %s stands twice. Give each trigger a key of its own."
            .formatted(Texts.shown(key)));
  }

  private void checkOnce(String path, Trigger.Once once) {
    problems.addUnless(
        once.at().isAfter(now) || former.contains(once),
        path,
        "The trigger %s is for %s, which is in the past; it would never fire. Give a later time, or remove it."
            .formatted(Texts.shown(once.key()), once.at()));
  }

  private void checkEvent(String path, Trigger.OnEvent trigger) {
    Texts.nameFault("event", trigger.event())
        .ifPresent(fault -> problems.add(path + ".event", fault));
  }

  private void checkCron(String path, Trigger.Cron trigger) {
    try {
      CronExpression cron = CronExpression.parse(trigger.expression());
      problems.addUnless(
          former.contains(trigger) || !cron.neverFires(now, trigger.zone()),
          path,
          "The expression %s does not fire in the next 100 years. Change its days, months or years."
              .formatted(Texts.shown(trigger.expression())));
    } catch (InvalidCron e) {
      problems.add(
          path,
          "The expression \"%s\" is not understood: %s."
              .formatted(Texts.shown(trigger.expression()), e.getMessage()));
    }
  }
}
