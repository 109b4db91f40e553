package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Banner;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.OutageBanner;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.http.wire.YamlPlaces;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The strips over the form: that the engine does not answer or takes no changes, that a draft is
/// shown, that somebody else saved meanwhile, that a save failed, that comments will go.
final class FormBanners {
  private final JobFormModel model;
  private final Formats formats;
  private final Texts texts;
  private final ClockModel clock;
  private final Runnable discard;

  /// @param discard drops the draft and shows the job as the engine has it
  FormBanners(JobFormModel model, Formats formats, ClockModel clock, Runnable discard) {
    this.model = model;
    this.formats = formats;
    this.texts = formats.texts();
    this.clock = clock;
    this.discard = discard;
  }

  void fill(VBox place) {
    var outage = new VBox();
    OutageBanner.show(
        outage, model.link(), clock, formats, Bindings.createBooleanBinding(() -> true));
    place.getChildren().addAll(outage, readOnly(place), draft(place), conflict(place));
    place.getChildren().addAll(failure(place), comments(place));
  }

  private Banner readOnly(Pane place) {
    var banner = Banner.readOnly();
    banner.title().setText(texts.get("job-form.read-only"));
    banner.detail().setText(texts.get("job-form.read-only-detail"));
    banner.shown(model.sideProperty().map(EngineSide::readOnly), place);
    return banner;
  }

  private Banner draft(Pane place) {
    var drop = button("job-form.discard", "discard-draft", discard);
    var banner = Banner.readOnly(drop);
    banner.getStyleClass().add("draft");
    model
        .restoredProperty()
        .when(InScene.of(place))
        .subscribe(
            at -> {
              if (at != null) {
                banner
                    .title()
                    .setText(
                        texts.get("job-form.draft-from", formats.time(at, model.link().now())));
              }
            });
    banner.detail().setText(texts.get("job-form.draft-detail"));
    banner.shown(model.restoredProperty().map(_ -> true).orElse(false), place);
    return banner;
  }

  private Banner conflict(Pane place) {
    var banner = Banner.disconnected(button("job-form.compare", "compare", model::compare));
    banner.title().setText(texts.get("job-form.saved-meanwhile"));
    banner.detail().setText(texts.get("job-form.saved-meanwhile-detail"));
    var meanwhile =
        Bindings.createObjectBinding(
            () ->
                model.sideProperty().get().conflict()
                    && model.saving().conflictProperty().get() == null,
            model.sideProperty(),
            model.saving().conflictProperty());
    banner.shown(meanwhile, place);
    return banner;
  }

  private Banner failure(Pane place) {
    var banner = Banner.disconnected();
    banner.getStyleClass().add("failure");
    model
        .saving()
        .failureProperty()
        .when(InScene.of(place))
        .subscribe(failure -> tell(banner, failure));
    banner.shown(model.saving().failureProperty().map(_ -> true).orElse(false), place);
    return banner;
  }

  private void tell(Banner banner, SaveModel.@Nullable Failure failure) {
    if (failure != null) {
      banner
          .title()
          .setText(
              texts.get(failure.unknown() ? "job-form.save-unknown" : "job-form.save-refused"));
      banner.detail().setText(Faults.words(failure.fault(), texts));
    }
  }

  /// A form that was left by its YAML still has the text, until a field changes.
  private Banner comments(Pane place) {
    var banner = Banner.readOnly();
    banner.title().setText(texts.get("job-form.comments-go"));
    banner.shown(model.document().documentProperty().map(FormBanners::losesComments), place);
    return banner;
  }

  private static boolean losesComments(Document document) {
    return document.view() == Document.View.FORM
        && !document.yaml().isEmpty()
        && YamlPlaces.of(document.yaml()).hasComments();
  }

  private Button button(String key, String id, Runnable does) {
    var button = new Button(texts.get(key));
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> does.run());
    return button;
  }
}
