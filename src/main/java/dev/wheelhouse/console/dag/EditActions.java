package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Shortcut;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;

/// The actions that change the document: undo and redo, what is done with a selection, and what is
/// put in.
record EditActions(
    DagEditorModel model, EditorCommands commands, EditCommands edits, DagObstacles why) {

  void addTo(ActionRegistry registry) {
    history(registry);
    parts(registry);
    inserting(registry);
  }

  private void history(ActionRegistry registry) {
    registry.add(
        editing(
                "dag-undo",
                "mdi2u-undo",
                "Shortcut+Z",
                why.first(why::elsewhere, why::readOnly, why::nothingToUndo))
            .does(model.document()::undo),
        editing(
                "dag-redo",
                "mdi2r-redo",
                "Shortcut+Y",
                why.first(why::elsewhere, why::readOnly, why::nothingToRedo))
            .does(model.document()::redo),
        editing(
                "dag-redo-too",
                "mdi2r-redo",
                "Shortcut+Shift+Z",
                why.first(why::elsewhere, why::readOnly, why::nothingToRedo))
            .does(model.document()::redo));
  }

  private void parts(ActionRegistry registry) {
    var chosen = why.first(why::elsewhere, why::readOnly, why::inYaml, why::nothingChosen);
    var several = why.first(why::elsewhere, why::readOnly, why::inYaml, why::notSeveral);
    registry.add(
        editing("dag-cut", "mdi2c-content-cut", "Shortcut+X", chosen).does(edits::cut),
        editing(
                "dag-copy",
                "mdi2c-content-copy",
                "Shortcut+C",
                why.first(why::elsewhere, why::inYaml, why::nothingChosen))
            .does(edits::copy),
        editing(
                "dag-paste",
                "mdi2c-content-paste",
                "Shortcut+V",
                why.first(why::elsewhere, why::readOnly, why::inYaml))
            .does(commands::paste),
        editing("dag-duplicate", "mdi2c-content-duplicate", "Shortcut+D", chosen)
            .does(edits::duplicate),
        DagActions.plain("dag-align-left", "mdi2a-align-horizontal-left")
            .unless(several)
            .does(() -> edits.align(Alignment.LEFT)),
        DagActions.plain("dag-align-top", "mdi2a-align-vertical-top")
            .unless(several)
            .does(() -> edits.align(Alignment.TOP)),
        DagActions.plain("dag-distribute", "mdi2d-distribute-horizontal")
            .unless(several)
            .does(() -> edits.distribute(true)),
        DagActions.action("dag-layout", "mdi2a-auto-fix", Shortcut.edit("Shortcut+L"))
            .unless(why.first(why::elsewhere, why::readOnly, why::unreadable, why::noNodes))
            .does(commands::arrange),
        editing(
                "dag-choose-all",
                "mdi2c-check-all",
                "Shortcut+A",
                why.first(why::elsewhere, why::noNodes))
            .does(edits::chooseAll),
        DagActions.action("dag-delete", "mdi2d-delete-outline", Shortcut.edit("Delete"))
            .unless(why.first(why::elsewhere, why::readOnly, why::inYaml, why::nothingChosen))
            .does(edits::deleteChosen));
  }

  private void inserting(ActionRegistry registry) {
    for (var part : Part.values()) {
      registry.add(
          DagActions.action("dag-insert-" + part.word(), part.icon(), Shortcut.letter(key(part)))
              .unless(why.first(why::elsewhere, why::readOnly, why::inYaml))
              .does(() -> edits.inserts().insert(part)));
    }
  }

  private static KeyCode key(Part part) {
    return KeyCode.getKeyCode(String.valueOf(part.letter()));
  }

  private Action.Builder editing(String id, String icon, String keys, ObservableStringValue not) {
    return DagActions.action(id, icon, Shortcut.edit(keys)).unless(not);
  }
}
