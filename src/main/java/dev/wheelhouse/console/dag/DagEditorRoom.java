package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The editor in which a DAG is made, changed, watched and deployed. It is opened by links.
public final class DagEditorRoom implements Room {
  private final Frame frame;
  private final DagEditorModel model;
  private final EditorWishes wishes;
  private EngineApi.@Nullable Subscription subscription;

  /// @param drafts of the engine that is shown
  public DagEditorRoom(Frame frame, DagDrafts drafts) {
    this.frame = frame;
    var forbidden = frame.rights().forbids(Command.SaveDefinition.class);
    model = new DagEditorModel(frame.link(), frame.attached().zone(), drafts, forbidden);
    wishes = new EditorWishes();
    frame.shell().screenProperty().subscribe(this::changed);
    frame.links().opens(Link.NewDag.class, _ -> open(DagSubject.NEW));
    frame.links().opens(Link.EditDag.class, to -> open(DagSubject.edit(to.name())));
    frame.links().opens(Link.DuplicateDag.class, to -> open(DagSubject.duplicate(to.name())));
  }

  DagEditorModel model() {
    return model;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    new DagActions(model, commands(texts), wishes, frame, texts).addTo(actions);
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var formats = frame.formats(texts);
    var commands = commands(texts);
    var clock = frame.clock();
    var picture = new EditorPicture(model, formats);
    views
        .with(
            DagEditorView.class, () -> new DagEditorView(model, commands, frame, formats, actions))
        .with(
            DagHeaderView.class, () -> new DagHeaderView(model, commands, clock, formats, actions))
        .with(DagPaletteView.class, () -> new DagPaletteView(model, commands, texts))
        .with(DagCenterView.class, () -> new DagCenterView(model, wishes, clock, formats))
        .with(
            DagGraphView.class,
            () -> new DagGraphView(model, commands, wishes, picture, texts))
        .with(DagListView.class, () -> new DagListView(model, commands, wishes, formats))
        .with(DagProblemsView.class, () -> new DagProblemsView(model, commands, formats))
        .with(DeployView.class, () -> new DeployView(model, commands, formats));
  }

  private EditorCommands commands(Texts texts) {
    return new EditorCommands(model, frame, wishes, texts);
  }

  @Override
  public void start() {
    subscription = frame.link().subscribe(this::changed);
  }

  /// What was drawn is kept when the window closes.
  @Override
  public void close() {
    model.leave();
    if (subscription != null) {
      subscription.close();
    }
  }

  private void open(DagSubject subject) {
    frame.shell().show(Screen.DAG_EDITOR);
    model.open(subject);
    trail();
  }

  private void trail() {
    var texts = new Texts(frame.settings().languageProperty().get());
    var subject = model.opening().subject();
    frame.shell().trail().setAll(subject.edits() ? subject.name() : texts.get("dag.title-new"));
  }

  /// Whatever way one leaves, the draft is kept at once.
  private void changed(Screen shown) {
    if (!shown.equals(Screen.DAG_EDITOR)) {
      model.leave();
    }
  }

  private void changed(List<Changes> changes) {
    model.meanwhile().changed(changes);
    if (frame.shell().screenProperty().get().equals(Screen.DAG_EDITOR)) {
      model.overlay().changed(changes);
    }
  }
}
