package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Firings and what clock changes do to them, in words.
public record FiringWords(Formats formats) {

  private Texts texts() {
    return formats.texts();
  }

  /// `Wed 18 Feb 2026 03:45`, with the zone's short name then where it is not the engine's.
  public String time(FiringOutlook.Firing firing) {
    var local = firing.at().atZone(firing.zone());
    var pattern = local.getSecond() == 0 ? "job-form.firing" : "job-form.firing-seconds";
    var time =
        DateTimeFormatter.ofPattern(texts().get(pattern), texts().language().locale())
            .format(local);
    var zone = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(local);
    return firing.zone().equals(formats.zone()) ? time : time + " " + zone;
  }

  /// What is unusual about a firing.
  public Optional<String> note(FiringOutlook.Firing firing) {
    if (firing.moved()) {
      return Optional.of(texts().get("job-form.dst-moved"));
    }
    return firing.twice()
        ? Optional.of(texts().get("job-form.dst-twice", offset(firing)))
        : Optional.empty();
  }

  private static String offset(FiringOutlook.Firing firing) {
    return firing.at().atZone(firing.zone()).getOffset().getId();
  }

  public String irregular(FiringOutlook.Irregularity irregularity) {
    var note = irregularity.note();
    var zone = irregularity.zone();
    var day = day(note.firstTime().atZone(zone).toInstant(), zone);
    var first = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(note.firstTime());
    var at = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(note.at().atZone(zone));
    return switch (note.effect()) {
      case MOVED -> texts().get("job-form.irregular-moved", day, first, at);
      case COLLAPSED -> texts().get("job-form.irregular-collapsed", day, first, at, note.times());
      case DOUBLED -> texts().get("job-form.irregular-doubled", day, first, note.times());
      case FIRST_PASS -> texts().get("job-form.irregular-first", day, first);
    };
  }

  private String day(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(texts().get("format.long-day"), texts().language().locale())
        .format(at.atZone(zone));
  }
}
