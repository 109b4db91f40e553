package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The editor in which a DAG is made, changed, watched and deployed. It is opened by links.
public final class DagEditorRoom implements Room {
  private final Frame frame;
  private final DagEditorModel model;
  private final EditorWishes wishes = new EditorWishes();
  private final InspectorModel inspector;
  private final ObjectProperty<GraphPicture> picture =
      new SimpleObjectProperty<>(GraphPicture.EMPTY);
  private final ExportDestination destination;
  private @Nullable InLanguage spoken;
  private EngineApi.@Nullable Subscription subscription;

  /// @param drafts of the engine that is shown
  /// @param destination where exports are saved
  public DagEditorRoom(Frame frame, DagDrafts drafts, ExportDestination destination) {
    this.frame = frame;
    this.destination = destination;
    var forbidden = frame.rights().forbids(Command.SaveDefinition.class);
    var engine =
        new DagEditorModel.Engine(
            frame.link(), frame.attached().zone(), frame.background(), this::texts);
    model = new DagEditorModel(engine, drafts, forbidden);
    inspector = new InspectorModel(inspectorContext());
    model.unreadFields().bind(inspector.sheet().unreadProperty());
    frame.shell().screenProperty().subscribe(this::changed);
    frame.links().opens(Link.NewDag.class, _ -> open(DagSubject.NEW));
    frame.links().opens(Link.EditDag.class, to -> open(DagSubject.edit(to.name())));
    frame.links().opens(Link.DuplicateDag.class, to -> open(DagSubject.duplicate(to.name())));
  }

  /// What actions and views of one language share.
  private record InLanguage(
      Texts texts,
      EditorPicture picture,
      JobChoice jobs,
      EditCommands edits,
      EditorCommands commands) {}

  DagEditorModel model() {
    return model;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    var it = in(texts);
    new DagActions(model, it.commands(), it.edits(), wishes, texts).addTo(actions);
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var formats = frame.formats(texts);
    var clock = frame.clock();
    var it = in(texts);
    views
        .with(DagEditorView.class, () -> new DagEditorView(model, it.commands(), formats))
        .with(DagHeaderView.class, () -> new DagHeaderView(model, wishes, clock, formats, actions))
        .with(DagPaletteView.class, () -> new DagPaletteView(it.edits(), texts))
        .with(DagCenterView.class, () -> new DagCenterView(model, wishes, clock, formats))
        .with(DagGraphView.class, () -> graph(it, actions))
        .with(
            DagInspectorView.class,
            () -> new DagInspectorView(inspector, frame.links(), formats, wishes.focusInspector()))
        .with(DagListView.class, () -> new DagListView(model, it.picture(), wishes, texts))
        .with(DagProblemsView.class, () -> new DagProblemsView(model, formats))
        .with(DeployView.class, () -> new DeployView(model, it.commands().deploying(), formats))
        .with(TestRunView.class, () -> testRun(it.commands().testing()))
        .with(JobChoiceView.class, () -> new JobChoiceView(it.jobs(), formats));
  }

  private InspectorContext inspectorContext() {
    var overlay = model.overlay();
    var seen =
        new InspectorContext.Seen(
            model.sight().chosenProperty(),
            model.deployedProperty().map(it -> it == null ? null : it.definition()),
            model.readOnly(),
            model.findings().problemsProperty(),
            overlay.figuresProperty(),
            overlay.shownProperty().map(it -> it == null ? null : it.run().run().id()),
            picture,
            model.jobs().knownProperty());
    return new InspectorContext(
        model.document(), frame.link(), frame.attached().zone(), seen, new FromInspector());
  }

  /// What the inspector wants of the screen.
  private final class FromInspector implements InspectorContext.Wishes {
    @Override
    public void choose(Chosen wanted) {
      model.sight().chosenProperty().set(wanted);
    }

    @Override
    public void openJob(String name) {
      frame.links().open(new Link.EditJob(name));
    }

    @Override
    public void newUndoing(String key) {
      in(texts()).edits().inserts().newUndoing(key);
    }

    @Override
    public void openRun(RunId run) {
      frame.links().open(new Link.ToRun(run));
    }

    @Override
    public void toCanvas() {
      wishes.focusGraph().make();
    }
  }

  private TestRunView testRun(TestRunCommands it) {
    return new TestRunView(model.testing(), it.texts(), it::close);
  }

  private DagGraphView graph(InLanguage it, ActionRegistry actions) {
    var menus = new GraphMenus(it.edits(), wishes, actions, it.texts());
    return new DagGraphView(
        model, it.picture(), wishes, it.edits(), it.commands(), menus, it.texts());
  }

  private InLanguage in(Texts texts) {
    var now = spoken;
    if (now == null || now.texts() != texts) {
      var drawn = new EditorPicture(model, frame.formats(texts));
      picture.bind(drawn.picture());
      var jobs = new JobChoice(model, frame, texts);
      var inserts = new InsertCommands(model, drawn.picture()::get, () -> signature(texts), jobs);
      var edits = new EditCommands(model, drawn.picture()::get, inserts);
      now =
          new InLanguage(
              texts,
              drawn,
              jobs,
              edits,
              new EditorCommands(model, edits, frame, texts, destination));
      spoken = now;
      model.judge();
    }
    return now;
  }

  /// `Mara, 12 Jan`, under a note.
  private String signature(Texts texts) {
    var now = frame.link().now();
    return frame.attached().caller().who() + ", " + frame.formats(texts).time(now, now);
  }

  @Override
  public void start() {
    subscription = frame.link().subscribe(this::changed);
    frame.background().work(DagEditorRoom::warmUp, _ -> {});
  }

  private static Boolean warmUp() {
    AutoLayout.warmUp();
    return true;
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
    frame.shell().trail().setAll(subject.edits() ? subject.name() : texts().get("dag.title-new"));
  }

  private Texts texts() {
    var now = spoken;
    return now == null ? new Texts(frame.settings().languageProperty().get()) : now.texts();
  }

  /// Whatever way one leaves, the draft is kept at once.
  private void changed(Screen shown) {
    if (!shown.equals(Screen.DAG_EDITOR)) {
      model.leave();
    }
  }

  private void changed(List<Changes> changes) {
    model.base().changed(changes);
    model.overlay().changed(changes);
  }
}
