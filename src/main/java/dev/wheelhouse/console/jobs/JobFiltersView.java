package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The filters of the Jobs screen: one chip per choice, a menu of groups, a chip per chosen group.
public final class JobFiltersView {
  private final JobFilterModel model;
  private final JobCountsModel counts;
  private final JobWords words;
  private final Texts texts;

  @FXML private FlowPane root;
  @FXML private HBox kinds;
  @FXML private HBox statuses;
  @FXML private HBox marks;
  @FXML private MenuButton groups;
  @FXML private HBox chosenGroups;
  @FXML private Button clear;

  public JobFiltersView(JobListModel list, JobWords words) {
    this.model = list.filter();
    this.counts = list.counts();
    this.words = words;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    kinds.getChildren().setAll(kind(JobKind.JOB), kind(JobKind.DAG));
    statuses
        .getChildren()
        .setAll(status(DefinitionStatus.ENABLED), status(DefinitionStatus.DISABLED));
    for (var mark : JobFilter.Mark.values()) {
      marks.getChildren().add(mark(mark));
    }
    new GroupMenu(groups, model, counts, words).follow();
    Bindings.createObjectBinding(() -> Set.copyOf(model.groups()), model.groups())
        .when(InScene.of(root))
        .subscribe(this::showChosen);
    clear.visibleProperty().bind(model.narrow());
    clear.managedProperty().bind(clear.visibleProperty());
  }

  @FXML
  void clearFilter() {
    model.clear();
  }

  private FilterChip kind(JobKind kind) {
    var chip =
        switch (kind) {
          case JOB -> new FilterChip("kind-job", "mdi2c-console", texts.get("jobs.kind-job"));
          case DAG ->
              new FilterChip("kind-dag", "mdi2s-sitemap-outline", texts.get("jobs.kind-dag"));
        };
    return chip.toggles(model.kinds(), kind).counts(() -> counts.of(kind), counts.countsProperty());
  }

  private FilterChip status(DefinitionStatus status) {
    var enabled = status == DefinitionStatus.ENABLED;
    var id = enabled ? "status-enabled" : "status-disabled";
    return new FilterChip(id, "", words.status(status))
        .toggles(model.statuses(), status)
        .counts(() -> counts.of(status), counts.countsProperty());
  }

  private FilterChip mark(JobFilter.Mark mark) {
    var chip =
        switch (mark) {
          case SCHEDULED -> new FilterChip("mark-scheduled", "", texts.get("jobs.scheduled"));
          case UNSCHEDULED -> new FilterChip("mark-unscheduled", "", texts.get("jobs.unscheduled"));
          case DEAD_LETTER ->
              new FilterChip(
                  "mark-dead-letter", "mdi2a-archive-alert", texts.get("state.dead-letter"));
        };
    return chip.toggles(model.marks(), mark).counts(() -> counts.of(mark), counts.countsProperty());
  }

  private void showChosen(Set<String> chosen) {
    chosenGroups.getChildren().setAll(chosen.stream().sorted().map(this::group).toList());
    chosenGroups.setVisible(!chosen.isEmpty());
    chosenGroups.setManaged(!chosen.isEmpty());
  }

  private FilterChip group(String name) {
    return new FilterChip("group-" + name, "mdi2g-group", words.group(name))
        .toggles(model.groups(), name);
  }
}
