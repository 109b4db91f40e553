package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.HoldPlace;
import java.util.ArrayList;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// What can be done with a pool, or another place of many runs: hold it, lift each of its holds,
/// stop what runs there.
public final class PlaceMenu extends MenuButton {
  private final Holding holding;
  private final Formats formats;
  private final Texts texts;
  private final HoldPlace place;

  public PlaceMenu(Holding holding, Formats formats, HoldPlace place) {
    super("", Icons.of("mdi2d-dots-horizontal"));
    this.holding = holding;
    this.formats = formats;
    this.texts = formats.texts();
    this.place = place;
    getStyleClass().addAll("ghost", "icon-only", "place-menu");
    setAccessibleText(texts.get("place-menu.accessible", new HoldWords(formats).place(place)));
    getItems().add(new MenuItem());
    setOnShowing(_ -> fill());
  }

  private void fill() {
    var items = new ArrayList<MenuItem>();
    items.add(item("hold-place", "mdi2p-pause", Command.SetHold.class, this::hold));
    var holds = holding.holds().on(place);
    for (var hold : holds) {
      var lift = ActionButton.menuItem(holding.liftAction(hold, holds, texts), texts);
      lift.setText(texts.get("place-menu.lift", new HoldWords(formats).brief(hold, hold.since())));
      lift.setId("lift-" + hold.id());
      items.add(lift);
    }
    items.add(
        item("stop-place", "mdi2s-stop-circle-outline", Command.StartOperation.class, this::stop));
    getItems().setAll(items);
  }

  private MenuItem item(String id, String icon, Class<?> command, Runnable does) {
    return ActionButton.menuItem(
        Action.of(id, icon, ActionGroup.CONTROL)
            .needs(holding.right(command, texts))
            .unless(holding.silent(texts))
            .does(does),
        texts);
  }

  private void hold() {
    holding.hold(Scope.around(place));
  }

  private void stop() {
    holding.stop(Scope.around(place));
  }
}
