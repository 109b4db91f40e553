package dev.wheelhouse.console.versions;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.ImportPlan.What;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;

/// Former versions of definitions, and definitions as files: what opens the sheets. Whoever shows a
/// definition opens its versions by [Link.ToVersions].
public final class VersionsRoom implements Room {
  private final Frame frame;
  private final Exchange exchange;

  /// What the next sheet is about.
  private String shown = "";

  private List<DefinitionFile> read = List.of();

  public VersionsRoom(Frame frame, FileChoice choice) {
    this.frame = frame;
    this.exchange = new Exchange(frame, choice, this::plan);
    frame.links().opens(Link.ToVersions.class, to -> open(to.name()));
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    actions.add(
        Action.of("export-jobs", "mdi2e-export", ActionGroup.JOBS)
            .on(Screen.JOBS)
            .unless(silent(texts))
            .does(() -> exchange.write(List.of())),
        Action.of("import-jobs", "mdi2i-import", ActionGroup.JOBS)
            .on(Screen.JOBS)
            .needs(frame.rights().obstacle(Command.Import.class, texts))
            .unless(silent(texts))
            .does(exchange::read));
  }

  /// Why nothing can be asked while the engine does not answer; empty while it does.
  private ObservableStringValue silent(Texts texts) {
    var outage = frame.link().outageProperty();
    return Bindings.createStringBinding(
        () -> outage.get() == null ? "" : texts.get("obstacle.no-answer"), outage);
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var link = frame.link();
    var rights = frame.rights();
    views
        .with(
            VersionsView.class,
            () -> {
              var model = new VersionsModel(link, shown, this::restored);
              var name = shown;
              return new VersionsView(
                  model, frame.formats(texts), rights, () -> exchange.write(List.of(name)));
            })
        .with(
            ImportView.class,
            () ->
                new ImportView(
                    new ImportModel(link, read, this::imported),
                    texts,
                    rights,
                    frame.shell()::closeDialog));
  }

  private void open(String name) {
    shown = name;
    frame.shell().ask(new Sheet(texts().get("versions.title", name), Views.VERSIONS));
  }

  private void plan(List<DefinitionFile> files) {
    read = files;
    frame.shell().ask(new Sheet(texts().get("import.title"), Views.IMPORT));
  }

  private void restored(SavedDefinition saved) {
    frame.shell().closeDialog();
    var name = saved.definition().name();
    var version = Integer.toString(saved.version());
    frame.toasts().show(Toast.success(texts().get("versions.restored", name, version), ""));
  }

  private void imported(ImportPlan done) {
    frame.shell().closeDialog();
    var changed = done.items().stream().filter(it -> it.what() != What.SAME).count();
    frame.toasts().show(Toast.success(texts().count("import.done", changed), ""));
  }

  private Texts texts() {
    return new Texts(frame.settings().languageProperty().get());
  }
}
