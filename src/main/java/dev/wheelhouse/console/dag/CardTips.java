package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas;
import dev.wheelhouse.console.control.graph.GraphCanvas.Under;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.dag.Backdrop.Overlay;
import dev.wheelhouse.console.dag.Backdrop.Ran;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Says in full what a card has no room for: the name, what it does, and the whole error.
final class CardTips {
  private static final int LONGEST_ERROR = 800;
  private static final double WIDEST = 420;

  private final GraphCanvas canvas;
  private final EditorPicture picture;
  private final Tooltip tip = new Tooltip();
  private @Nullable Under under;

  private CardTips(GraphCanvas canvas, EditorPicture picture) {
    this.canvas = canvas;
    this.picture = picture;
    tip.setWrapText(true);
    tip.setMaxWidth(WIDEST);
  }

  static void over(GraphCanvas canvas, EditorPicture picture) {
    var tips = new CardTips(canvas, picture);
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, tips::moved);
  }

  private void moved(MouseEvent event) {
    var now = canvas.under(event.getX(), event.getY()).orElse(null);
    if (now == null ? under == null : now.equals(under)) {
      return;
    }
    under = now;
    Tooltip.uninstall(canvas, tip);
    tip.hide();
    if (now != null) {
      tip.setText(words(now));
      Tooltip.install(canvas, tip);
    }
  }

  private String words(Under at) {
    return picture.picture().get().cards().stream()
        .filter(it -> it.key().equals(at.card()))
        .findFirst()
        .map(it -> words(it, at.row()))
        .orElse("");
  }

  private String words(Card card, int row) {
    var lines =
        row >= 0 && row < card.rows().size()
            ? Stream.of(card.title() + " · " + card.rows().get(row).title(), detail(card, row))
            : Stream.of(card.title(), card.detail());
    return Stream.concat(lines, error(card.key(), row).stream())
        .filter(it -> !it.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String detail(Card card, int row) {
    return card.rows().get(row).detail();
  }

  private Optional<String> error(String key, int row) {
    return ran(key, row)
        .map(it -> it.view().run().status().lastError().strip())
        .filter(Predicate.not(String::isEmpty))
        .map(it -> it.length() > LONGEST_ERROR ? it.substring(0, LONGEST_ERROR) + "…" : it);
  }

  private Optional<Ran> ran(String key, int row) {
    if (!(picture.backdrop().overlay() instanceof Overlay.LastRun(var nodes))) {
      return Optional.empty();
    }
    var seen = Optional.ofNullable(nodes.get(key));
    return row < 0
        ? seen.map(Backdrop.Seen::run)
        : seen.map(Backdrop.Seen::items).filter(it -> row < it.size()).map(it -> it.get(row));
  }
}
