package dev.wheelhouse.model.cron;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A cron expression: what it says, and when it fires in a zone. Equal when the text is equal.
///
/// Every answer depends on the arguments alone. The rules for the days on which the clocks change
/// follow from [#kind].
public final class CronExpression {
  private static final int NEVER_YEARS = 100;

  private final String text;
  private final CronFields fields;
  private final CronKind kind;
  private final WallTimes walls;
  private final FiringTimes firings;

  private CronExpression(String text, CronFields fields) {
    this.text = text;
    this.fields = fields;
    this.kind = CronKind.of(fields);
    this.walls = new WallTimes(fields);
    this.firings = new FiringTimes(walls, kind);
  }

  /// Reads Quartz syntax (6 or 7 fields), Unix cron (5 fields) or a macro such as `@daily`.
  ///
  /// @throws InvalidCron naming the field and what may stand there
  public static CronExpression parse(String text) {
    return new CronExpression(text.strip(), CronFields.parse(text));
  }

  public String text() {
    return text;
  }

  public CronKind kind() {
    return kind;
  }

  CronFields fields() {
    return fields;
  }

  /// The first firing strictly later than an instant; empty where no further one exists.
  public Optional<Instant> next(Instant after, ZoneId zone) {
    return instant(firings.after(after.getEpochSecond(), zone.getRules()));
  }

  /// Whether nothing fires in the 100 years after an instant: such a schedule is refused at save.
  public boolean neverFires(Instant after, ZoneId zone) {
    Instant end = after.atOffset(ZoneOffset.UTC).plusYears(NEVER_YEARS).toInstant();
    return next(after, zone).filter(firing -> !firing.isAfter(end)).isEmpty();
  }

  /// The firings in [from, to), in order, found as they are asked for.
  public Stream<Instant> slots(Instant from, Instant to, ZoneId zone) {
    var rules = zone.getRules();
    long end = ceiling(to);
    return LongStream.iterate(
            firings.after(ceiling(from) - 1, rules),
            second -> second < end,
            second -> firings.after(second, rules))
        .mapToObj(Instant::ofEpochSecond);
  }

  /// How many firings lie in [from, to). Days without a clock change are counted whole, so that
  /// years of a schedule that fires each second are counted at once.
  public long count(Instant from, Instant to, ZoneId zone) {
    return new FiringCount(walls, firings, zone).between(ceiling(from), ceiling(to));
  }

  /// The last firing in [notBefore, at], such as the latest of many that were missed.
  public Optional<Instant> latestAtOrBefore(Instant at, Instant notBefore, ZoneId zone) {
    var rules = zone.getRules();
    long end = at.getEpochSecond();
    long latest = firings.after(ceiling(notBefore) - 1, rules);
    if (latest > end) {
      return Optional.empty();
    }
    // Halves the stretch between a known firing and an instant that none follows.
    long quiet = end;
    while (latest < quiet) {
      long middle = latest + (quiet - latest) / 2;
      long found = firings.after(middle, rules);
      if (found <= end) {
        latest = found;
      } else if (middle > latest) {
        quiet = middle;
      } else {
        break;
      }
    }
    return instant(latest);
  }

  /// The clock changes in [from, from + days) that move, collapse or double firings.
  public List<DstNote> dstNotes(Instant from, int days, ZoneId zone) {
    Instant to = from.plus(days, ChronoUnit.DAYS);
    return new DstNotes(walls, kind).between(from, to, zone.getRules());
  }

  private static Optional<Instant> instant(long second) {
    return second == FiringTimes.NONE
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(second));
  }

  private static long ceiling(Instant instant) {
    return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CronExpression that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
