package dev.wheelhouse.console.palette;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Wish;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.model.RunId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Jobs and runs as they were last seen: found at once, also while the engine does not answer. What
/// is typed is looked up at the engine besides, one question at a time.
final class KnownObjects {
  private static final int MOST = 1_000;

  private final EngineLink link;
  private final Pace pace;
  private final Map<String, JobView> jobs = new LinkedHashMap<>();
  private final Map<RunId, RunView> runs = new LinkedHashMap<>();
  private final Wish renewed = new Wish();
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private PaletteQuery wanted = PaletteQuery.of("");

  KnownObjects(EngineLink link) {
    this.link = link;
    this.pace = new Pace(link, this::round);
  }

  /// Looks up what a query names; the latest query wins.
  void look(PaletteQuery query) {
    wanted = query;
    looking.set(true);
    pace.now();
  }

  /// By name.
  Collection<JobView> jobs() {
    return jobs.values().stream().sorted(Comparator.comparing(JobView::name)).toList();
  }

  /// Newest first.
  List<RunView> runs() {
    return runs.values().stream()
        .sorted(Comparator.comparingLong((RunView run) -> run.run().id().value()).reversed())
        .toList();
  }

  /// An answer has come, or is known not to come.
  Wish renewed() {
    return renewed;
  }

  /// Whether an answer is awaited.
  ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
  }

  private void round() {
    var query = wanted;
    link.fetch(
        engine -> Findings.of(engine, query), found -> found(query, found), _ -> over(query));
  }

  private void found(PaletteQuery query, Findings found) {
    for (var job : found.jobs()) {
      keep(jobs, job.name(), job);
    }
    for (var run : found.runs()) {
      keep(runs, run.run().id(), run);
    }
    over(query);
  }

  private void over(PaletteQuery query) {
    looking.set(!query.equals(wanted));
    pace.over();
    renewed.make();
  }

  /// What was seen longest ago goes first.
  private static <K, V> void keep(Map<K, V> known, K key, V value) {
    known.remove(key);
    known.put(key, value);
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
  }
}
