package dev.wheelhouse.store.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Jobs sorted by one value, equal ones by name.
///
/// @param from entities, with the job as `e`
/// @param group what is grouped by, where the value is one of several rows; else empty
record JobStrand(String from, Condition where, String group, Way way) {
  private static final String NAME = "e.nameKey";

  /// What jobs are sorted by.
  ///
  /// @param time the value is an instant, not a text
  record Way(String value, boolean descending, boolean time) {

    private String order() {
      String direction = descending ? " desc" : "";
      return value.equals(NAME) ? value + direction : value + direction + ", " + NAME;
    }

    /// What stands after a key; the first condition is one that an index can serve.
    private String after() {
      String beyond = descending ? "<" : ">";
      return "%1$s %2$s= :cursorValue and (%1$s %2$s :cursorValue or e.nameKey > :cursorName)"
          .formatted(value, beyond);
    }

    private Object parse(String text) {
      return time ? Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS) : text;
    }

    private static String text(Object value) {
      return value instanceof Instant at
          ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at))
          : value.toString();
    }
  }

  static JobStrand byName(Condition filter, boolean descending) {
    return of(filter, new Way(NAME, descending, false));
  }

  static JobStrand byText(Condition filter, String field, boolean descending) {
    return of(filter, new Way(field, descending, false));
  }

  static JobStrand byTime(Condition filter, String field, boolean descending) {
    return of(filter, new Way(field, descending, true));
  }

  private static JobStrand of(Condition filter, Way way) {
    return new JobStrand("Job e", filter, "", way);
  }

  /// Jobs that fire, by the soonest of their triggers.
  static JobStrand byNextFiring(Condition filter, boolean descending) {
    return new JobStrand(
        "Trigger t join Job e on e.id = t.jobId",
        filter.and("t.status = 'ENABLED'").and("t.nextFireAt is not null"),
        "e.id, e.nameKey",
        new Way("min(t.nextFireAt)", descending, true));
  }

  List<JobKey> first(int limit, int strand, Reading reading) {
    return reading.first(limit, question(where, ""), row -> key(row, strand));
  }

  List<JobKey> firstAfter(JobKey last, int limit, Reading reading) {
    Condition more = where.with("cursorValue", way.parse(last.value()));
    more = more.with("cursorName", last.name());
    Hql<Object[]> question =
        group.isEmpty() ? question(more.and(way.after()), "") : question(more, way.after());
    return reading.first(limit, question, row -> key(row, last.strand()));
  }

  private Hql<Object[]> question(Condition condition, String having) {
    String text =
        "select e.id, e.nameKey, %s from %s where %s"
            .formatted(way.value(), from, condition.text());
    text += group.isEmpty() ? "" : " group by " + group;
    text += having.isEmpty() ? "" : " having " + having;
    return new Hql<>(Object[].class, text + " order by " + way.order(), condition.values());
  }

  private static JobKey key(Object[] row, int strand) {
    return new JobKey((Long) row[0], strand, Way.text(row[2]), (String) row[1]);
  }
}
