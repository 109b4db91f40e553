package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.dag.Rebase.Rebased;
import dev.wheelhouse.model.dag.DagDocument;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// What can be done about what somebody else deployed while the document was edited.
final class Meanwhile {
  private final DagBase base;
  private final EditorDocument document;
  private final EditorYaml yaml;
  private final DagSight sight;
  private final DifferenceModel difference;
  private final Consumer<Deployed> standOn;

  /// @param standOn makes another version the one that the document goes over
  Meanwhile(
      DagBase base,
      EditorDocument document,
      EditorYaml yaml,
      DagSight sight,
      DifferenceModel difference,
      Consumer<Deployed> standOn) {
    this.base = base;
    this.document = document;
    this.yaml = yaml;
    this.sight = sight;
    this.difference = difference;
    this.standOn = standOn;
  }

  /// What they deployed; null while the version that is edited here is the latest.
  ReadOnlyObjectProperty<@Nullable Deployed> theirsProperty() {
    return base.theirsProperty();
  }

  /// Shows what differs from theirs. It changes nothing.
  void compare() {
    difference.shownProperty().set(sight.show(EditorView.GRAPH));
  }

  /// Theirs takes the place of what is shown; that can be undone.
  void takeTheirs() {
    var theirs = theirsProperty().get();
    if (theirs != null) {
      become(theirs, theirs.document());
    }
  }

  /// What was changed here is put onto theirs; that can be undone.
  ///
  /// @return what came of it; empty when nobody deployed, or the YAML can't be read
  Optional<Rebased> rebase() {
    var theirs = theirsProperty().get();
    var from = base.deployedProperty().get();
    if (theirs == null || from == null || !yaml.readable()) {
      return Optional.empty();
    }
    var rebased = Rebase.of(from.document(), document.document(), theirs.document());
    become(theirs, rebased.document());
    return Optional.of(rebased);
  }

  private void become(Deployed theirs, DagDocument now) {
    document.change("", _ -> now);
    document.saved(theirs.document());
    standOn.accept(theirs);
  }
}
