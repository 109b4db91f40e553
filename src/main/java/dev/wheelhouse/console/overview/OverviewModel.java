package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.Forecast;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.EngineModel;
import dev.wheelhouse.console.shell.LateCommands;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The Overview screen: its cards over one engine, asked anew when something changes and every few
/// seconds, and not at all while nobody looks.
public final class OverviewModel implements AutoCloseable {
  static final Duration BEAT = Duration.ofSeconds(5);
  static final int AHEAD = 60;

  private static final Duration FIGURES_GAP = Duration.ofSeconds(2);
  private static final Duration AHEAD_GAP = Duration.ofSeconds(15);

  private final EngineLink link;
  private final EngineModel engine;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final Feed<EngineFigures> figures;
  private final Feed<Forecast> ahead;
  private final NeedsModel needs;
  private final RecentModel recent;
  private EngineApi.@Nullable Subscription subscription;
  private int heart;

  public OverviewModel(EngineLink link, LateCommands late, EngineModel engine) {
    this.link = link;
    this.engine = engine;
    figures = new Feed<>(link, shown, FIGURES_GAP, it -> it.ask(new Query.Figures()));
    ahead = new Feed<>(link, shown, AHEAD_GAP, it -> it.ask(new Query.Ahead(AHEAD)));
    needs = new NeedsModel(link, late, shown);
    recent = new RecentModel(link, shown, needs::names);
    shown.subscribe((_, now) -> shownOrNot(now));
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
  }

  public EngineLink link() {
    return link;
  }

  EngineModel engine() {
    return engine;
  }

  /// Whether the screen is there; it asks for nothing while it is not.
  public BooleanProperty shownProperty() {
    return shown;
  }

  public Feed<EngineFigures> figures() {
    return figures;
  }

  public Feed<Forecast> ahead() {
    return ahead;
  }

  public NeedsModel needs() {
    return needs;
  }

  public RecentModel recent() {
    return recent;
  }

  /// From now on changes at the engine show.
  public void start() {
    subscription = link.subscribe(this::changed);
  }

  @Override
  public void close() {
    heart++;
    if (subscription != null) {
      subscription.close();
    }
  }

  /// The sentence over all cards.
  ObjectBinding<Headline> headline() {
    return Bindings.createObjectBinding(
        this::headlineNow,
        link.outageProperty(),
        needs.feed().valueProperty(),
        figures.valueProperty(),
        ahead.valueProperty(),
        engine.figuresProperty());
  }

  private Headline headlineNow() {
    var answer = needs.feed().valueProperty().get();
    var causes = answer == null ? null : answer.causes().stream().map(Cause::need).toList();
    var told = figures.valueProperty().get();
    var readings = told == null ? null : Reading.all(told);
    var health = engine.figuresProperty().get();
    return Headline.of(
        new Headline.Known(
            link.outageProperty().get() != null,
            causes,
            readings,
            next(),
            health == null ? 1 : health.definitions()));
  }

  /// The next firing; null when none is known.
  Headline.@Nullable Next next() {
    return Headline.next(ahead.valueProperty().get(), link.now());
  }

  private void changed(List<Changes> changes) {
    figures.wish();
    needs.feed().wish();
    recent.feed().wish();
    if (changes.stream().anyMatch(it -> it.definitions() || it.resync())) {
      ahead.wish();
    }
  }

  private void shownOrNot(boolean now) {
    heart++;
    if (now) {
      beat(heart);
    } else {
      // A pointer that was on a card when the screen went never leaves it.
      needs.inUseProperty().set(false);
      recent.inUseProperty().set(false);
    }
  }

  /// A figure moves on with the clock even if nothing happens.
  private void beat(int mine) {
    if (mine == heart) {
      wishAll();
      var _ = link.after(BEAT, () -> beat(mine));
    }
  }

  private void backOrNot(boolean back) {
    if (back) {
      wishAll();
    }
  }

  private void wishAll() {
    List.of(figures, ahead, needs.feed(), recent.feed()).forEach(Feed::wish);
  }
}
