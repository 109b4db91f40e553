package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.HoldPlace;

/// Holds and stops: the banner over all screens, the dialogs, and what can be done from anywhere.
public final class HoldsRoom implements Room {
  private final Frame frame;
  private final Holding holding;

  public HoldsRoom(Frame frame) {
    this.frame = frame;
    holding = new Holding(frame);
    frame.shell().notices().add(Views.HOLD_BANNER);
  }

  public Holding holding() {
    return holding;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    actions.add(
        whole("hold-engine", "mdi2p-pause", Command.SetHold.class, texts)
            .does(() -> holding.hold(Scope.around(HoldPlace.ENGINE))),
        whole("hold-tenant", "mdi2p-pause", Command.SetHold.class, texts)
            .does(() -> holding.hold(Scope.around(HoldPlace.TENANT))),
        whole("stop-all", "mdi2s-stop-circle-outline", Command.StartOperation.class, texts)
            .does(() -> holding.stop(Scope.around(HoldPlace.ENGINE))));
  }

  private Action.Builder whole(String id, String icon, Class<?> command, Texts texts) {
    return Action.of(id, icon, ActionGroup.CONTROL)
        .needs(holding.right(command, texts))
        .unless(holding.silent(texts));
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var words = holding.words(texts);
    var link = frame.link();
    views
        .with(
            HoldBannerView.class, () -> new HoldBannerView(holding, frame.clock(), words.formats()))
        .with(HoldView.class, () -> new HoldView(holding.holdModel(), link, words, holding::close))
        .with(LiftView.class, () -> new LiftView(holding.liftModel(), link, words, holding::close))
        .with(StopView.class, () -> new StopView(holding.stopModel(), link, words, holding::close));
  }

  @Override
  public void start() {
    holding.holds().start();
  }

  @Override
  public void close() {
    holding.holds().close();
  }
}
