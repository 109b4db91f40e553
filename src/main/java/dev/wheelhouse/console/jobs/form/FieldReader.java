package dev.wheelhouse.console.jobs.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads single fields, and notes those that can't be read; these get a value that stands in for
/// them.
final class FieldReader {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
  private static final int SHOWN = 40;
  private static final double HUGE = 1e9;

  private final JobFields fields;
  private final List<Finding> findings = new ArrayList<>();

  FieldReader(JobFields fields) {
    this.fields = fields;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  String text(String path) {
    return fields.text(path);
  }

  boolean flag(String path) {
    return fields.flag(path);
  }

  <E extends Enum<E>> E choice(String path, Class<E> type, E otherwise) {
    for (var each : type.getEnumConstants()) {
      if (each.name().equals(text(path))) {
        return each;
      }
    }
    return otherwise;
  }

  /// An empty field is none.
  Duration limit(String path) {
    return text(path).isBlank() ? Duration.ZERO : duration(path, Duration.ZERO);
  }

  Duration duration(String path, Duration otherwise) {
    var read = DurationWords.parse(text(path));
    if (read.isEmpty()) {
      var blank = text(path).isBlank();
      note(path, blank ? "job-form.duration-empty" : "job-form.no-duration");
    }
    return read.orElse(otherwise);
  }

  int number(String path, int least, int otherwise) {
    var read = CommaList.number(text(path));
    if (read.isEmpty()) {
      note(path, "job-form.no-number");
    } else if (read.get() < least) {
      var fix = Fix.use(path, Integer.toString(least));
      findings.add(
          Finding.error(
              path, Said.of("job-form.too-small", shown(path), Integer.toString(least)), fix));
      return otherwise;
    }
    return read.orElse(otherwise);
  }

  Set<Integer> numbers(String path, Set<Integer> otherwise) {
    var read = CommaList.numbers(text(path));
    if (read.isEmpty()) {
      note(path, "job-form.no-numbers");
    }
    return read.orElse(otherwise);
  }

  List<String> list(String path) {
    var read = CommaList.split(text(path));
    if (read.isEmpty()) {
      note(path, "job-form.no-list");
    }
    return read.orElse(List.of());
  }

  /// Values by name that stand in rows.
  Map<String, String> named(String list) {
    Map<String, String> values = new LinkedHashMap<>();
    for (var i = 0; i < fields.rows(list).size(); i++) {
      var path = JobFields.path(list, i, "name");
      if (values.putIfAbsent(text(path), text(JobFields.path(list, i, "value"))) != null) {
        note(Finding.error(path, Said.of("job-form.name-twice", text(path))));
      }
    }
    return values;
  }

  /// Values by name that stand in one text.
  Map<String, String> pairs(String path) {
    var read = PairList.split(text(path));
    if (read.isEmpty()) {
      note(path, "job-form.no-pairs");
    }
    return read.orElse(Map.of());
  }

  /// An empty field is none.
  int limitOf(String path) {
    return text(path).isBlank() ? 0 : number(path, 0, 0);
  }

  /// An empty field is none.
  long bytes(String path) {
    if (text(path).isBlank()) {
      return 0;
    }
    var read = ByteCount.parse(text(path));
    if (read.isEmpty()) {
      note(path, "job-form.no-bytes");
    }
    return read.orElse(0L);
  }

  /// An empty field is none.
  double amount(String path) {
    if (text(path).isBlank()) {
      return 0;
    }
    var read = decimal(text(path)).map(BigDecimal::doubleValue).filter(it -> it >= 0 && it < HUGE);
    if (read.isEmpty()) {
      note(path, "job-form.no-amount");
    }
    return read.orElse(0.0);
  }

  /// A factor of at least 1.
  double factor(String path, double otherwise) {
    var read = decimal(text(path)).map(BigDecimal::doubleValue).filter(Double::isFinite);
    if (read.filter(it -> it >= 1).isEmpty()) {
      note(path, "job-form.no-factor");
      return otherwise;
    }
    return read.get();
  }

  /// A share written in per cent, from 0 to 1.
  double share(String path, double otherwise) {
    var number = text(path).replace("%", "");
    var read = decimal(number).map(it -> it.movePointLeft(2).doubleValue());
    if (read.filter(it -> it >= 0 && it <= 1).isEmpty()) {
      note(path, "job-form.no-share");
      return otherwise;
    }
    return read.get();
  }

  ZoneId zone(String path, ZoneId otherwise) {
    try {
      return ZoneId.of(text(path).strip());
    } catch (DateTimeException e) {
      var near = ZoneNames.nearest(text(path), otherwise);
      findings.add(
          Finding.error(path, Said.of("job-form.no-zone", shown(path)), Fix.use(path, near)));
      return otherwise;
    }
  }

  Instant instant(String path, ZoneId zone, Instant otherwise) {
    return switch (LocalInstant.parse(text(path), zone)) {
      case LocalInstant.Meaning.Known(var at) -> at;
      case LocalInstant.Meaning.Skipped(var next) -> {
        var said = Said.of("job-form.skipped-time", shown(path), zone.getId(), next);
        findings.add(Finding.error(path, said, Fix.use(path, next)));
        yield otherwise;
      }
      case LocalInstant.Meaning.Nothing() -> {
        note(path, "job-form.no-instant");
        yield otherwise;
      }
    };
  }

  /// An empty field is none.
  @Nullable Instant bound(String path, ZoneId zone) {
    return text(path).isBlank() ? null : instant(path, zone, Instant.MAX);
  }

  List<String> arguments(String path) {
    var read = ArgumentLine.split(text(path));
    if (read.isEmpty()) {
      findings.add(Finding.error(path, Said.of("job-form.open-quote")));
    }
    return read.orElse(List.of());
  }

  void note(Finding finding) {
    findings.add(finding);
  }

  private void note(String path, String key) {
    findings.add(Finding.error(path, Said.of(key, shown(path))));
  }

  private String shown(String path) {
    var text = text(path).strip();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static Optional<BigDecimal> decimal(String text) {
    var stripped = text.strip();
    return DECIMAL.matcher(stripped).matches()
        ? Optional.of(new BigDecimal(stripped))
        : Optional.empty();
  }
}
