package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobCounts;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How many jobs each choice of the filter would show, with the text that is searched for.
public final class JobCountsModel {
  private final EngineLink link;
  private final JobFilterModel filter;
  private final ReadOnlyObjectWrapper<@Nullable JobCounts> counts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper all = new ReadOnlyLongWrapper(-1);
  private String counted = "";

  JobCountsModel(EngineLink link, JobFilterModel filter) {
    this.link = link;
    this.filter = filter;
  }

  /// Null before the first count.
  ReadOnlyObjectProperty<@Nullable JobCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// How many there are without any filter; negative before the first count.
  ReadOnlyLongProperty allProperty() {
    return all.getReadOnlyProperty();
  }

  void count() {
    var text = filter.textProperty().get().strip();
    link.fetch(it -> counted(it, text), both -> counted(text, both), _ -> {});
  }

  private static List<JobCounts> counted(EngineLink.Questions engine, String text) {
    var found = engine.ask(new Query.CountJobs(text));
    return List.of(found, text.isEmpty() ? found : engine.ask(new Query.CountJobs("")));
  }

  private void counted(String text, List<JobCounts> foundAndAll) {
    counted = text;
    all.set(foundAndAll.getLast().all());
    counts.set(foundAndAll.getFirst());
  }

  @Nullable Long of(JobKind kind) {
    var known = counts.get();
    return known == null ? null : known.kinds().getOrDefault(kind, 0L);
  }

  @Nullable Long of(DefinitionStatus status) {
    var known = counts.get();
    return known == null ? null : known.statuses().getOrDefault(status, 0L);
  }

  @Nullable Long of(JobFilter.Mark mark) {
    var known = counts.get();
    return known == null ? null : known.marks().getOrDefault(mark, 0L);
  }

  List<JobCounts.Group> groups() {
    var known = counts.get();
    return known == null ? List.of() : known.groups();
  }

  /// The groups' sizes where the filter narrows by nothing but the text; empty where it does.
  Map<String, Long> groupSizes() {
    return textAlone()
        ? groups().stream().collect(Collectors.toMap(JobCounts.Group::name, JobCounts.Group::jobs))
        : Map.of();
  }

  /// How many jobs the filter lets through; negative where it narrows by more than the text.
  long exact() {
    var known = counts.get();
    return known != null && textAlone() && counted.equals(filter.filter().text())
        ? known.all()
        : -1;
  }

  private boolean textAlone() {
    var asked = filter.filter();
    return asked.equals(JobFilter.text(asked.text()));
  }
}
