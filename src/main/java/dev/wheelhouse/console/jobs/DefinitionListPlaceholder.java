package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What the list shows instead of rows: that it loads, that nothing is there, that nothing matches,
/// or why it could not be read.
public final class DefinitionListPlaceholder extends StackPane {
  private static final int ROWS = 5;

  private final DefinitionListModel model;
  private final Texts texts;
  private final LoadingPane loading = new LoadingPane(ROWS);

  public DefinitionListPlaceholder(DefinitionListModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    loading.loadingProperty().bind(model.listingProperty().isNull());
    model.listingProperty().subscribe(this::show);
  }

  private void show(DefinitionListModel.@Nullable Listing listing) {
    getChildren().setAll(listing == null ? loading : answer(listing));
  }

  private Node answer(DefinitionListModel.Listing listing) {
    var cause = listing.problem();
    if (cause != null) {
      return unreadable(cause);
    }
    return listing.known() == 0 ? nothingYet() : noMatch(listing.known());
  }

  private Node unreadable(Exception cause) {
    return MessagePane.error(
        texts.get("start-job.unreadable"),
        Faults.words(cause, texts),
        button("start-job.try-again", "mdi2r-refresh", model::load));
  }

  private Node nothingYet() {
    return MessagePane.empty(
        "mdi2s-sitemap-outline",
        texts.get("start-job.nothing-yet"),
        texts.get("start-job.nothing-yet-sentence"));
  }

  private Node noMatch(long known) {
    return MessagePane.empty(
        "mdi2m-magnify",
        texts.get("start-job.no-match", model.searchProperty().get()),
        texts.count("start-job.hidden", known),
        button(
            "start-job.clear",
            "mdi2f-filter-remove-outline",
            () -> model.searchProperty().set("")));
  }

  private Button button(String key, String icon, Runnable does) {
    var button = new Button(texts.get(key), Icons.of(icon));
    button.setOnAction(_ -> does.run());
    return button;
  }
}
