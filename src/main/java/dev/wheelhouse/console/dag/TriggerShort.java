package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.CronWords;
import dev.wheelhouse.model.cron.InvalidCron;
import dev.wheelhouse.model.definition.Trigger;
import java.time.format.TextStyle;
import java.util.Locale;

/// Says when a trigger fires, as short as its card: `Daily at 02:30 CET`.
record TriggerShort(Texts texts, Formats formats) {

  static String icon(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Cron _ -> "mdi2c-calendar-clock";
      case Trigger.Once _ -> "mdi2c-clock-outline";
      case Trigger.OnEvent _ -> "mdi2b-broadcast";
    };
  }

  String of(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Cron cron -> texts.get("dag.fires", sentence(cron), zone(cron));
      case Trigger.Once once -> formats.logicalTime(once.at(), once.zone());
      case Trigger.OnEvent event -> texts.get("dag.on-event", event.event());
    };
  }

  private String sentence(Trigger.Cron cron) {
    try {
      return CronWords.brief(CronExpression.parse(cron.expression()), texts.language().locale());
    } catch (InvalidCron e) {
      // It is still being typed; the findings say what is wrong with it.
      return cron.expression();
    }
  }

  private static String zone(Trigger trigger) {
    return trigger.zone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
