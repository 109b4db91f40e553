package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.time.Instant;

/// What the window says of a hold: on what, by whom, why, until when (K1).
public final class HoldWords {
  private final Texts texts;
  private final Formats formats;

  public HoldWords(Formats formats) {
    this.texts = formats.texts();
    this.formats = formats;
  }

  /// `**Job settle** is held by **mara** since 03:10: gateway down`, as a sentence with strong
  /// words.
  public String line(Hold hold, Instant now) {
    var place = place(hold.place());
    var since = formats.time(hold.since(), now);
    var until = hold.until();
    var words =
        until == null
            ? texts.get("hold.line", place, hold.who(), since)
            : texts.get("hold.line-until", place, hold.who(), since, formats.time(until, now));
    return hold.reason().isEmpty() ? words : texts.get("hold.reason", words, hold.reason());
  }

  /// `group night by mara, until 06:00 — gateway migration`, inside another sentence.
  public String brief(Hold hold, Instant now) {
    var place = inside(hold.place());
    var until = hold.until();
    var words =
        until == null
            ? texts.get("hold.brief", place, hold.who())
            : texts.get("hold.brief-until", place, hold.who(), formats.time(until, now));
    return hold.reason().isEmpty() ? words : texts.get("hold.brief-reason", words, hold.reason());
  }

  /// `job settle`, `the engine`: as a word inside a sentence.
  public String inside(HoldPlace place) {
    return switch (place.level()) {
      case ENGINE -> texts.get("hold.in-engine");
      case TENANT -> texts.get("hold.in-tenant");
      case POOL -> texts.get("hold.in-pool", place.name());
      case GROUP -> texts.get("hold.in-group", place.name());
      case DAG -> texts.get("hold.in-dag", place.name());
      case JOB -> texts.get("hold.in-job", place.name());
      case RUN -> texts.get("hold.in-run", place.name());
    };
  }

  /// `Job settle`, `Engine`
  public String place(HoldPlace place) {
    return switch (place.level()) {
      case ENGINE -> texts.get("hold.engine");
      case TENANT -> texts.get("hold.tenant");
      case POOL -> texts.get("hold.pool", place.name());
      case GROUP -> texts.get("hold.group", place.name());
      case DAG -> texts.get("hold.dag", place.name());
      case JOB -> texts.get("hold.job", place.name());
      case RUN -> texts.get("hold.run", place.name());
    };
  }
}
