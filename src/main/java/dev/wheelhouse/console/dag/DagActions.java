package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.LinkCopy;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;

/// What can be done in the editor: the actions with their keys and why they are off.
final class DagActions {
  private final DagEditorModel model;
  private final EditorCommands commands;
  private final EditCommands edits;
  private final EditorWishes wishes;
  private final Frame frame;
  private final Texts texts;
  private final DagObstacles why;

  DagActions(
      DagEditorModel model,
      EditorCommands commands,
      EditCommands edits,
      EditorWishes wishes,
      Texts texts) {
    this.model = model;
    this.commands = commands;
    this.edits = edits;
    this.wishes = wishes;
    this.frame = commands.frame();
    this.texts = texts;
    this.why = new DagObstacles(model, frame.shell(), texts);
  }

  void addTo(ActionRegistry registry) {
    registry.add(
        Action.of("new-dag", "mdi2s-sitemap-outline", ActionGroup.DAG)
            .needs(frame.rights().obstacle(Command.SaveDefinition.class, texts))
            .does(() -> frame.links().open(new Link.NewDag())));
    whole(registry);
    history(registry);
    parts(registry);
    inserting(registry);
    looking(registry);
  }

  private void whole(ActionRegistry registry) {
    registry.add(
        action("dag-deploy", "mdi2r-rocket-launch-outline", Shortcut.edit("Shortcut+Enter"))
            .needs(frame.rights().obstacle(Command.SaveDefinition.class, texts))
            .unless(
                why.first(
                    why::elsewhere,
                    why::readOnly,
                    why::silent,
                    why::deploying,
                    why::unreadable,
                    why::unreadFields,
                    why::errors,
                    why::unchanged))
            .does(commands::deploy),
        plain("dag-run", "mdi2p-play")
            .needs(frame.rights().obstacle(Command.Trigger.class, texts))
            .unless(why.first(why::elsewhere, why::notDeployed, why::silent))
            .does(commands::run),
        action("dag-validate", "mdi2c-check-all", Shortcut.chord("F8"))
            .unless(why.first(why::elsewhere))
            .does(() -> model.cycleFindings(1)),
        action("dag-validate-back", "mdi2c-check-all", Shortcut.chord("Shift+F8"))
            .unless(why.first(why::elsewhere))
            .does(() -> model.cycleFindings(-1)),
        action("dag-diff", "mdi2v-vector-difference", Shortcut.edit("Shortcut+Shift+D"))
            .unless(why.first(why::elsewhere, why::notDeployed, why::unreadable))
            .does(this::compare),
        plain("dag-versions", "mdi2h-history")
            .unless(why.first(why::elsewhere, why::notDeployed, why::silent))
            .does(this::versions),
        plain("dag-discard", "mdi2d-delete-outline")
            .unless(why.first(why::elsewhere, why::readOnly))
            .does(commands::discard),
        plain("copy-dag-link", "mdi2l-link-variant")
            .unless(why.first(why::elsewhere, why::notDeployed))
            .does(this::copyLink));
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
        plain("dag-align-left", "mdi2a-align-horizontal-left")
            .unless(several)
            .does(() -> edits.align(Alignment.LEFT)),
        plain("dag-align-top", "mdi2a-align-vertical-top")
            .unless(several)
            .does(() -> edits.align(Alignment.TOP)),
        plain("dag-distribute", "mdi2d-distribute-horizontal")
            .unless(several)
            .does(() -> edits.distribute(true)),
        action("dag-layout", "mdi2a-auto-fix", Shortcut.edit("Shortcut+L"))
            .unless(why.first(why::elsewhere, why::readOnly, why::unreadable, why::noNodes))
            .does(commands::arrange),
        plain("dag-export-png", "mdi2i-image-outline")
            .unless(why.first(why::elsewhere, why::noNodes))
            .does(commands::exportPng),
        plain("dag-export-svg", "mdi2v-vector-square")
            .unless(why.first(why::elsewhere, why::noNodes))
            .does(commands::exportSvg),
        plain("dag-export-yaml", "mdi2c-code-braces")
            .unless(why.first(why::elsewhere))
            .does(commands::exportYaml),
        editing(
                "dag-choose-all",
                "mdi2c-check-all",
                "Shortcut+A",
                why.first(why::elsewhere, why::noNodes))
            .does(edits::chooseAll),
        action("dag-delete", "mdi2d-delete-outline", Shortcut.edit("Delete"))
            .unless(why.first(why::elsewhere, why::readOnly, why::inYaml, why::nothingChosen))
            .does(edits::deleteChosen));
  }

  private void inserting(ActionRegistry registry) {
    for (var part : Part.values()) {
      registry.add(
          action("dag-insert-" + part.word(), part.icon(), Shortcut.letter(key(part)))
              .unless(why.first(why::elsewhere, why::readOnly, why::inYaml))
              .does(() -> edits.insert(part)));
    }
  }

  private static KeyCode key(Part part) {
    return KeyCode.getKeyCode(String.valueOf(part.letter()));
  }

  private void looking(ActionRegistry registry) {
    var here = why.first(why::elsewhere);
    var graph = why.first(why::elsewhere, why::notGraph);
    registry.add(
        action("dag-find", "mdi2m-magnify", Shortcut.chord("Shortcut+F"))
            .unless(here)
            .does(wishes.find()::make),
        mode("dag-mode-design", "mdi2v-vector-polyline", KeyCode.DIGIT1, EditorMode.DESIGN),
        mode("dag-mode-run", "mdi2h-history", KeyCode.DIGIT2, EditorMode.LAST_RUN),
        mode("dag-mode-statistics", "mdi2p-pulse", KeyCode.DIGIT3, EditorMode.STATISTICS),
        view("dag-view-graph", "mdi2s-sitemap-outline", "Alt+1", EditorView.GRAPH),
        view("dag-view-list", "mdi2f-format-list-bulleted", "Alt+2", EditorView.LIST),
        view("dag-view-yaml", "mdi2c-code-braces", "Alt+3", EditorView.YAML),
        plain("dag-zoom-in", "mdi2m-magnify-plus-outline")
            .unless(graph)
            .does(wishes.zoomIn()::make),
        plain("dag-zoom-out", "mdi2m-magnify-minus-outline")
            .unless(graph)
            .does(wishes.zoomOut()::make),
        plain("dag-fit", "mdi2f-fit-to-page-outline").unless(graph).does(wishes.fit()::make));
  }

  private Action mode(String id, String icon, KeyCode key, EditorMode mode) {
    return action(id, icon, Shortcut.letter(key))
        .unless(
            mode == EditorMode.DESIGN
                ? why.first(why::elsewhere)
                : why.first(why::elsewhere, why::notDeployed))
        .does(() -> model.overlay().show(mode));
  }

  private Action view(String id, String icon, String keys, EditorView view) {
    var possible =
        view == EditorView.YAML
            ? why.first(why::elsewhere)
            : why.first(why::elsewhere, why::unreadable);
    return action(id, icon, Shortcut.chord(keys)).unless(possible).does(() -> model.show(view));
  }

  private Action.Builder editing(String id, String icon, String keys, ObservableStringValue not) {
    return action(id, icon, Shortcut.edit(keys)).unless(not);
  }

  private static Action.Builder action(String id, String icon, Shortcut keys) {
    return plain(id, icon).keys(keys).on(Screen.DAG_EDITOR);
  }

  private static Action.Builder plain(String id, String icon) {
    return Action.of(id, icon, ActionGroup.DAG);
  }

  private void compare() {
    var on = !model.comparing().get();
    model.comparing().set(on && model.show(EditorView.GRAPH));
  }

  private void versions() {
    var deployed = model.deployedProperty().get();
    if (deployed != null) {
      frame.links().open(new Link.ToVersions(deployed.name()));
    }
  }

  private void copyLink() {
    var deployed = model.deployedProperty().get();
    if (deployed != null) {
      LinkCopy.copy(new Link.EditDag(deployed.name()), frame.toasts(), texts);
    }
  }
}
