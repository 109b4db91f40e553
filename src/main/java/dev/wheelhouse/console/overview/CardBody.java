package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.control.Stale;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What stands in a card: bars while its data is awaited, what went wrong when none came, else the
/// content. The last content stays when it can't be refreshed, and says so.
final class CardBody {
  private final StackPane place;
  private final Node content;
  private final Feed<?> feed;
  private final EngineLink link;
  private final Texts texts;
  private final StackPane message = new StackPane();
  private final Label old = new Label();

  private CardBody(StackPane place, Feed<?> feed, EngineLink link, Texts texts) {
    this.place = place;
    this.content = place.getChildren().getFirst();
    this.feed = feed;
    this.link = link;
    this.texts = texts;
  }

  /// @param place holds the content and nothing else
  /// @param rows of the skeleton
  static void follow(StackPane place, Feed<?> feed, EngineLink link, int rows, Texts texts) {
    new CardBody(place, feed, link, texts).follow(rows);
  }

  private void follow(int rows) {
    var skeleton = new LoadingPane(rows);
    var waiting = feed.valueProperty().isNull();
    skeleton.loadingProperty().bind(waiting.and(feed.problemProperty().isNull()));
    old.getStyleClass().addAll("small", "not-refreshed");
    old.setMouseTransparent(true);
    message.managedProperty().bind(message.visibleProperty());
    place.getChildren().addAll(skeleton, message, old);
    content.managedProperty().bind(content.visibleProperty());
    var inScene = InScene.of(place);
    feed.valueProperty().when(inScene).subscribe(_ -> show());
    feed.problemProperty().when(inScene).subscribe(_ -> show());
    link.outageProperty().when(inScene).subscribe(_ -> show());
  }

  private void show() {
    var problem = feed.problemProperty().get();
    var some = feed.valueProperty().get() != null;
    var outage = link.outageProperty().get() != null;
    content.setVisible(some);
    Stale.mark(content, outage || problem != null);
    message.getChildren().clear();
    if (!some && problem != null) {
      message.getChildren().add(failed(problem));
    }
    message.setVisible(!message.getChildren().isEmpty());
    var silent = some && problem != null && !outage;
    old.setVisible(silent);
    old.setText(silent ? notRefreshed(problem) : "");
  }

  private String notRefreshed(@Nullable Fault problem) {
    return problem == null ? "" : texts.get("overview.not-refreshed", Faults.words(problem, texts));
  }

  private Node failed(Fault problem) {
    return FailurePane.of(texts.get("overview.not-loaded"), problem, this::tryAgain, texts);
  }

  private void tryAgain() {
    link.tryNow();
    feed.now();
  }
}
