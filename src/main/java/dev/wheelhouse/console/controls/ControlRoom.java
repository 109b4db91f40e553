package dev.wheelhouse.console.controls;

import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Dialog;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import org.jspecify.annotations.Nullable;

/// The sheet about control, and the way back to it from the dialogs that it opens.
public final class ControlRoom implements Room {
  private final Frame frame;
  private final Holding holding;
  private final ControlModel model;
  private @Nullable Dialog before;

  /// In which language the dialog was opened that leads back; null while there is none. In another
  /// language the window is built anew, and shows no dialog.
  private @Nullable Language leadsBack;

  public ControlRoom(Frame frame, Holding holding) {
    this.frame = frame;
    this.holding = holding;
    this.model = new ControlModel(frame.link());
    frame.shell().dialogProperty().subscribe(this::dialog);
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    actions.add(
        Action.of("control", "mdi2p-pause-circle-outline", ActionGroup.CONTROL)
            .keys(Shortcut.chord("Shortcut+Shift+H"))
            .does(() -> show(ControlModel.Tab.HOLDS)),
        Action.of("control-rules", "mdi2a-auto-fix", ActionGroup.CONTROL)
            .does(() -> show(ControlModel.Tab.RULES)),
        Action.of("control-history", "mdi2h-history", ActionGroup.CONTROL)
            .does(() -> show(ControlModel.Tab.HISTORY)));
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    views.with(
        ControlSheetView.class,
        () -> new ControlSheetView(model, holding, frame.clock(), frame.formats(texts)));
  }

  private void show(ControlModel.Tab tab) {
    model.tabProperty().set(tab);
    frame.shell().ask(sheet());
  }

  private Sheet sheet() {
    var texts = new Texts(language());
    return new Sheet(texts.get("control.title"), Views.CONTROL);
  }

  /// A lift dialog that was opened from the sheet leads back to it.
  private void dialog(@Nullable Dialog now) {
    if (shows(now, Views.LIFT)) {
      leadsBack = shows(before, Views.CONTROL) ? language() : null;
    }
    before = now;
    if (now == null && leadsBack != null) {
      var back = leadsBack == language();
      leadsBack = null;
      if (back) {
        frame.shell().ask(sheet());
      }
    }
  }

  private Language language() {
    return frame.settings().languageProperty().get();
  }

  private static boolean shows(@Nullable Dialog dialog, Views wanted) {
    return dialog instanceof Sheet(_, var view) && view == wanted;
  }
}
