package dev.wheelhouse.console.overview;

import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;

/// The Overview screen and its cards.
public final class OverviewRoom implements Room {
  private final Frame frame;
  private final Holding holding;
  private final OverviewModel overview;

  public OverviewRoom(Frame frame, Holding holding) {
    this.frame = frame;
    this.holding = holding;
    overview = new OverviewModel(frame.link(), frame.late(), frame.engine());
  }

  public OverviewModel overview() {
    return overview;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {}

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var formats = frame.formats(texts);
    var setting = new Setting(frame.clock(), formats, frame.links());
    views
        .with(OverviewView.class, () -> new OverviewView(overview, setting, actions))
        .with(AheadView.class, () -> new AheadView(overview, setting))
        .with(EngineView.class, () -> new EngineView(overview, setting, holding.holds()))
        .with(NeedsView.class, () -> new NeedsView(overview, setting, frame.toasts()))
        .with(RecentView.class, () -> new RecentView(overview, setting))
        .with(SlotsView.class, () -> new SlotsView(overview, setting, holding));
  }

  @Override
  public void start() {
    overview.start();
  }

  @Override
  public void close() {
    overview.close();
  }
}
