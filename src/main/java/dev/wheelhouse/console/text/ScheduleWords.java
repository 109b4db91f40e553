package dev.wheelhouse.console.text;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.CronWords;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import java.util.List;

/// Says when a job or DAG fires by itself.
public record ScheduleWords(Texts texts, Formats formats) {

  /// `At 02:00 every day, Europe/Berlin`, or why it fires never.
  public String schedule(SavedDefinition saved) {
    return saved.status() == DefinitionStatus.DISABLED
        ? texts.get("start-job.disabled")
        : triggers(saved.definition().triggers());
  }

  /// When triggers fire, enabled or not.
  public String triggers(List<Trigger> triggers) {
    return switch (triggers.size()) {
      case 0 -> texts.get("start-job.by-hand");
      case 1 -> trigger(triggers.getFirst());
      default ->
          texts.get(
              "start-job.and-more",
              trigger(triggers.getFirst()),
              Integer.valueOf(triggers.size() - 1));
    };
  }

  /// One trigger, with its zone.
  public String trigger(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Cron cron ->
          texts.get(
              "start-job.fires",
              CronWords.describe(
                  CronExpression.parse(cron.expression()), texts.language().locale()),
              cron.zone().getId());
      case Trigger.Once once ->
          texts.get(
              "start-job.once", formats.logicalTime(once.at(), once.zone()), once.zone().getId());
      case Trigger.OnEvent event -> texts.get("start-job.on-event", event.event());
    };
  }
}
