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
