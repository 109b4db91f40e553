package dev.wheelhouse.console.versions;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.VersionView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One opening of the sheet of versions: the list, two of them compared, and one that comes back.
final class VersionsModel {
  private static final int MOST = 500;

  private final EngineLink link;
  private final String name;
  private final Consumer<? super SavedDefinition> restored;
  private final ObservableList<VersionView> versions = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Pair> pair = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable List<Field>> fields = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> refusal = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
  private final StringProperty reason = new SimpleStringProperty("");

  /// Two versions that are compared.
  ///
  /// @param comes the one that would be restored; null when none is meant
  record Pair(VersionView from, VersionView to, @Nullable VersionView comes) {}

  /// @param restored hears of it once a version has come back
  VersionsModel(EngineLink link, String name, Consumer<? super SavedDefinition> restored) {
    this.link = link;
    this.name = name;
    this.restored = restored;
  }

  String name() {
    return name;
  }

  EngineLink link() {
    return link;
  }

  /// Newest first.
  ObservableList<VersionView> versions() {
    return versions;
  }

  /// What is compared; null while there is only one version.
  ReadOnlyObjectProperty<@Nullable Pair> pairProperty() {
    return pair.getReadOnlyProperty();
  }

  /// How the two differ; null until the engine has said.
  ReadOnlyObjectProperty<@Nullable List<Field>> fieldsProperty() {
    return fields.getReadOnlyProperty();
  }

  /// Why the versions could not be read.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why the version can't be restored.
  ReadOnlyObjectProperty<@Nullable Fault> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Why the last try to restore did nothing.
  ReadOnlyObjectProperty<@Nullable Fault> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  StringProperty reasonProperty() {
    return reason;
  }

  void load() {
    link.fetch(
        it -> it.ask(new Query.ListVersions(name, PageRequest.first(MOST))),
        page -> {
          problem.set(null);
          versions.setAll(page.items());
        },
        problem::set);
  }

  /// Compares two marked versions with each other, or one with the latest.
  void mark(List<VersionView> marked) {
    var next = pair(marked).orElse(null);
    if (next == null || !next.equals(pair.get())) {
      pair.set(next);
      look();
    }
  }

  private Optional<Pair> pair(List<VersionView> marked) {
    if (marked.isEmpty() || versions.isEmpty()) {
      return Optional.empty();
    }
    var latest = versions.getFirst();
    var oldest = marked.stream().min(Comparator.comparingInt(VersionView::version)).orElseThrow();
    var newest = marked.stream().max(Comparator.comparingInt(VersionView::version)).orElseThrow();
    if (marked.size() > 1) {
      return Optional.of(new Pair(oldest, newest, null));
    }
    return oldest.equals(latest)
        ? versions.stream().skip(1).findFirst().map(before -> new Pair(before, latest, null))
        : Optional.of(new Pair(oldest, latest, oldest));
  }

  private void look() {
    fields.set(null);
    refusal.set(null);
    var asked = pair.get();
    if (asked == null) {
      return;
    }
    link.fetch(
        it -> {
          var found =
              it.ask(new Query.CompareVersions(name, asked.from().version(), asked.to().version()));
          var comes = asked.comes();
          return new Looked(found, comes == null ? null : it.preview(command(comes)).refusal());
        },
        looked -> {
          if (asked.equals(pair.get())) {
            fields.set(looked.fields());
            refusal.set(looked.refusal());
          }
        },
        problem::set);
  }

  /// What the engine said of a pair.
  private record Looked(List<Field> fields, @Nullable Fault refusal) {}

  private Command.RestoreVersion command(VersionView comes) {
    return new Command.RestoreVersion(name, comes.version(), versions.getFirst().version());
  }

  void restore() {
    var shown = pair.get();
    var comes = shown == null ? null : shown.comes();
    if (comes == null || underWay.get() || refusal.get() != null) {
      return;
    }
    underWay.set(true);
    answer.set(null);
    link.execute(command(comes), caller -> caller.because(reason.get().strip()), this::ended);
  }

  private void ended(Answer<SavedDefinition> told) {
    underWay.set(false);
    switch (told) {
      case Answer.Done<SavedDefinition>(var saved) -> restored.accept(saved);
      case Answer.Rejected<SavedDefinition>(var fault) -> refused(fault);
      case Answer.Unknown<SavedDefinition>(var fault) -> answer.set(fault);
    }
  }

  /// Somebody was quicker: what is shown is read again, and the words stay.
  private void refused(Fault fault) {
    answer.set(fault);
    load();
  }
}
