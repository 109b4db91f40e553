package dev.wheelhouse.console.missed;

import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Dialog;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;

/// Missed firings that wait for a person: the sheet, and the way back to it.
public final class MissedRoom implements Room {
  private final Frame frame;
  private final MissedModel model;
  private final MissedAsking asking;

  public MissedRoom(Frame frame) {
    this.frame = frame;
    model = new MissedModel(frame.link(), this::made);
    asking = new MissedAsking(model, frame.shell(), new Window());
  }

  MissedModel model() {
    return model;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    actions.add(
        Action.of("missed-firings", "mdi2s-sleep", ActionGroup.JOBS)
            .unless(
                Bindings.createStringBinding(
                    () -> model.windows().isEmpty() ? texts.get("missed.nothing") : "",
                    model.windows()))
            .does(asking::show));
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var words = new MissedWords(texts, frame.formats(texts));
    views.with(MissedView.class, () -> new MissedView(model, words, frame.clock(), frame.rights()));
  }

  @Override
  public void start() {
    model.start();
  }

  @Override
  public void close() {
    model.close();
  }

  private Texts texts() {
    return new Texts(frame.settings().languageProperty().get());
  }

  private void made(MissedRuns runs) {
    if (runs.created() > 0) {
      frame.toasts().show(Toast.success(texts().get("missed.made", runs.created()), ""));
    }
  }

  /// The sheet in the window.
  private final class Window implements MissedAsking.Surface {
    @Override
    public Dialog sheet() {
      return new Sheet(texts().get("missed.title"), Views.MISSED);
    }

    @Override
    public boolean isSheet(@Nullable Dialog dialog) {
      return dialog instanceof Sheet(_, var view) && view == Views.MISSED;
    }

    @Override
    public void leftOpen(int undecided) {
      var texts = texts();
      frame
          .toasts()
          .show(
              Toast.note(texts.get("missed.left", undecided), texts.get("missed.left-detail"))
                  .with(texts.get("missed.decide"), asking::show));
    }
  }
}
