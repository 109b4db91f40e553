package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Banner;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.OutageBanner;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The strips over the editor: that the engine does not answer or takes no changes, that a draft is
/// shown, that somebody else deployed meanwhile, that a deployment failed.
final class DagBanners {
  private final DagEditorModel model;
  private final EditorCommands commands;
  private final Formats formats;
  private final Texts texts;
  private final ClockModel clock;

  DagBanners(DagEditorModel model, EditorCommands commands, Formats formats) {
    this.model = model;
    this.commands = commands;
    this.formats = formats;
    this.texts = formats.texts();
    this.clock = commands.frame().clock();
  }

  void fill(VBox place) {
    var outage = new VBox();
    OutageBanner.show(
        outage, model.link(), clock, formats, Bindings.createBooleanBinding(() -> true));
    place
        .getChildren()
        .addAll(
            outage, cached(place), readOnly(place), draft(place), meanwhile(place), failure(place));
  }

  private Banner cached(Pane place) {
    var banner = Banner.readOnly(button("dag.try-again", "try-again", model::tryAgain));
    banner.title().setText(texts.get("dag.cached"));
    banner.detail().setText(texts.get("dag.cached-detail"));
    banner.shown(model.opening().cachedProperty(), place);
    return banner;
  }

  /// To whom the window says it of everything, this is not said again.
  private Banner readOnly(Pane place) {
    var banner = Banner.readOnly();
    banner.title().setText(texts.get("dag.read-only"));
    banner.detail().setText(texts.get("dag.read-only-detail"));
    var everything = commands.frame().rights().readOnly();
    var cached = model.opening().cachedProperty();
    var only =
        Bindings.createBooleanBinding(
            () -> model.readOnly().get() && !cached.get() && !everything.get(),
            model.readOnly(),
            cached,
            everything);
    banner.shown(only, place);
    return banner;
  }

  private Banner draft(Pane place) {
    var keep = button("dag.draft-keep", "keep-draft", model.drafts()::accept);
    var drop = button("dag.discard", "discard-draft", commands::discard);
    var banner = Banner.of("mdi2c-card-text-outline", "draft", keep, drop);
    model
        .drafts()
        .restoredProperty()
        .when(InScene.of(place))
        .subscribe(
            at -> {
              if (at != null) {
                var time = formats.time(at, model.link().now());
                banner.title().setText(texts.get("dag.draft-from", time));
              }
            });
    banner.detail().setText(texts.get("dag.draft-detail"));
    banner.shown(model.drafts().restoredProperty().map(_ -> true).orElse(false), place);
    return banner;
  }

  private Banner meanwhile(Pane place) {
    var banner =
        Banner.of(
            "mdi2s-source-branch-refresh",
            "meanwhile",
            button("dag.compare", "compare", model.meanwhile()::compare),
            button("dag.rebase", "rebase", commands.deploying()::rebase),
            button("dag.take-theirs", "take-theirs", model.meanwhile()::takeTheirs));
    var theirs = model.meanwhile().theirsProperty();
    theirs
        .when(InScene.of(place))
        .subscribe(
            it -> {
              if (it != null) {
                var saved = it.saved();
                banner
                    .title()
                    .setText(
                        texts.get(
                            "dag.meanwhile",
                            Integer.toString(it.version()),
                            saved.savedBy(),
                            formats.time(saved.savedAt(), model.link().now())));
              }
            });
    banner.detail().setText(texts.get("dag.meanwhile-detail"));
    banner.shown(theirs.map(_ -> true).orElse(false), place);
    return banner;
  }

  private Banner failure(Pane place) {
    var banner = Banner.of("mdi2c-close-octagon", "failure");
    var failure = model.deploying().failureProperty();
    failure.when(InScene.of(place)).subscribe(it -> tell(banner, it));
    banner.shown(failure.map(it -> it != null && !it.conflict()).orElse(false), place);
    return banner;
  }

  private void tell(Banner banner, DeployModel.@Nullable Failure failure) {
    if (failure != null) {
      banner
          .title()
          .setText(texts.get(failure.unknown() ? "dag.deploy-unknown" : "dag.deploy-refused"));
      banner.detail().setText(Faults.words(failure.fault(), texts));
    }
  }

  private Button button(String key, String id, Runnable does) {
    var button = new Button(texts.get(key));
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> does.run());
    return button;
  }
}
