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

/// What can be done with a DAG as a whole: the actions with their keys and why they are off.
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
    new EditActions(model, commands, edits, why).addTo(registry);
    new SightActions(model, wishes, why).addTo(registry);
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
                    why::meanwhile,
                    why::unreadable,
                    why::unreadFields,
                    why::errors,
                    why::unchanged))
            .does(commands.deploying()::deploy),
        commands.testing().action(why).does(commands.testing()::ask),
        plain("dag-run", "mdi2p-play-circle-outline")
            .needs(frame.rights().obstacle(Command.Trigger.class, texts))
            .unless(why.first(why::elsewhere, why::notDeployed, why::silent))
            .does(commands::run),
        action("dag-validate", "mdi2c-check-all", Shortcut.chord("F8"))
            .unless(why.first(why::elsewhere))
            .does(() -> model.sight().cycleFindings(1)),
        action("dag-validate-back", "mdi2c-check-all", Shortcut.chord("Shift+F8"))
            .unless(why.first(why::elsewhere))
            .does(() -> model.sight().cycleFindings(-1)),
        action("dag-diff", "mdi2v-vector-difference", Shortcut.edit("Shortcut+Shift+D"))
            .unless(why.first(why::elsewhere, why::notDeployed, why::unreadable))
            .does(this::compare),
        plain("dag-versions", "mdi2h-history")
            .unless(why.first(why::elsewhere, why::notDeployed, why::silent))
            .does(this::versions),
        plain("dag-roll-back", "mdi2b-backup-restore")
            .needs(frame.rights().obstacle(Command.RestoreVersion.class, texts))
            .unless(
                why.first(
                    why::elsewhere,
                    why::notDeployed,
                    why::silent,
                    why::meanwhile,
                    why::firstVersion,
                    why::old))
            .does(commands.deploying()::rollBack),
        plain("dag-remove", "mdi2t-trash-can-outline")
            .needs(frame.rights().obstacle(Command.DeleteDefinition.class, texts))
            .unless(why.first(why::elsewhere, why::notDeployed, why::silent))
            .does(commands::delete),
        plain("dag-discard", "mdi2d-delete-outline")
            .unless(why.first(why::elsewhere, why::readOnly))
            .does(commands::discard),
        plain("copy-dag-link", "mdi2l-link-variant")
            .unless(why.first(why::elsewhere, why::notDeployed))
            .does(this::copyLink),
        plain("dag-export-png", "mdi2i-image-outline")
            .unless(why.first(why::elsewhere, why::noNodes))
            .does(commands.exports()::png),
        plain("dag-export-svg", "mdi2v-vector-square")
            .unless(why.first(why::elsewhere, why::noNodes))
            .does(commands.exports()::svg),
        plain("dag-export-yaml", "mdi2c-code-braces")
            .unless(why.first(why::elsewhere))
            .does(commands.exports()::yaml));
  }

  static Action.Builder action(String id, String icon, Shortcut keys) {
    return plain(id, icon).keys(keys).on(Screen.DAG_EDITOR);
  }

  static Action.Builder plain(String id, String icon) {
    return Action.of(id, icon, ActionGroup.DAG);
  }

  private void compare() {
    var on = !model.difference().shownProperty().get();
    model.difference().shownProperty().set(on && model.sight().show(EditorView.GRAPH));
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
