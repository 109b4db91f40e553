package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Banner;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.text.Formats;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The strip over the table while the engine does not answer: since when, how old the rows are,
/// when it is tried again.
public final class OutageBanner {
  private OutageBanner() {}

  /// @param rows whether there are rows to speak of
  public static void show(
      Pane place, EngineLink link, ClockModel clock, Formats words, ObservableBooleanValue rows) {
    var retry = new Button(words.texts().get("outage.retry"));
    retry.setId("retry");
    retry.setMinWidth(Button.USE_PREF_SIZE);
    retry.setOnAction(_ -> link.tryNow());
    var banner = Banner.disconnected(retry);
    banner
        .title()
        .textProperty()
        .bind(Bindings.createStringBinding(() -> title(link, words), link.outageProperty()));
    banner
        .detail()
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> detail(link.outageProperty().get(), clock.now(), words),
                link.outageProperty(),
                clock.nowProperty()));
    place.getChildren().add(banner);
    place.visibleProperty().bind(link.outageProperty().isNotNull().and(rows));
    place.managedProperty().bind(place.visibleProperty());
  }

  private static String title(EngineLink link, Formats words) {
    var outage = link.outageProperty().get();
    return outage == null ? "" : words.texts().get("outage.title", words.clock(outage.since()));
  }

  private static String detail(EngineLink.@Nullable Outage outage, Instant now, Formats words) {
    if (outage == null) {
      return "";
    }
    var age =
        Duration.ofSeconds(Math.max(0, Duration.between(outage.answeredAt(), now).toSeconds()));
    return words
        .texts()
        .get(
            "outage.detail",
            words.duration(age),
            Formats.countdown(Duration.between(now, outage.nextTry())));
  }
}
