package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;

/// What every room can do about holds and what runs: see what is held, and open the dialogs that
/// hold, lift and stop.
public final class Holding {
  private final Frame frame;
  private final HoldsModel holds;

  /// What the next dialog is about.
  private List<Scope> scopes = Scope.around(HoldPlace.ENGINE);

  private List<Hold> lifted = List.of();

  Holding(Frame frame) {
    this.frame = frame;
    this.holds = new HoldsModel(frame.link());
  }

  public HoldsModel holds() {
    return holds;
  }

  /// Asks what to hold, why and until when.
  ///
  /// @param from what may be meant; the first is chosen
  public void hold(List<Scope> from) {
    scopes = from;
    frame.shell().ask(new Sheet(texts().get("hold.title"), Views.HOLD));
  }

  /// Asks what to stop, and how.
  ///
  /// @param from what may be meant; the first is chosen
  public void stop(List<Scope> from) {
    scopes = from;
    frame.shell().ask(new Sheet(texts().get("stop-runs.title"), Views.STOP_RUNS));
  }

  /// Asks what becomes of what a hold kept silent, then lifts it.
  ///
  /// @param beside the holds on the same work, as far as they are known
  public void lift(Hold hold, List<Hold> beside) {
    lifted = Stream.concat(Stream.of(hold), beside.stream()).toList();
    var place = words(texts()).holds().inside(hold.place());
    frame.shell().ask(new Sheet(texts().get("lift.title", place), Views.LIFT));
  }

  /// Lifting a hold, as a button says it.
  public Action liftAction(Hold hold, List<Hold> beside, Texts texts) {
    return Action.of("lift-hold", "mdi2p-play-circle-outline", ActionGroup.CONTROL)
        .needs(right(Command.LiftHold.class, texts))
        .unless(silent(texts))
        .does(() -> lift(hold, beside));
  }

  /// Why the engine does not allow a command; empty while it does.
  public ObservableStringValue right(Class<?> command, Texts texts) {
    return frame.rights().obstacle(command, texts);
  }

  /// Why nothing can be done while the engine does not answer; empty while it does.
  public ObservableStringValue silent(Texts texts) {
    var outage = frame.link().outageProperty();
    return Bindings.createStringBinding(
        () -> outage.get() == null ? "" : texts.get("obstacle.no-answer"), outage);
  }

  HoldModel holdModel() {
    return new HoldModel(frame.link(), frame.attached().zone(), scopes, this::held);
  }

  LiftModel liftModel() {
    return new LiftModel(frame.link(), lifted.getFirst(), lifted, this::lifted);
  }

  StopModel stopModel() {
    return new StopModel(frame.link(), scopes, this::stopping);
  }

  ControlTexts words(Texts texts) {
    return new ControlTexts(frame.formats(texts));
  }

  void close() {
    frame.shell().closeDialog();
  }

  private Texts texts() {
    return new Texts(frame.settings().languageProperty().get());
  }

  private void held(List<Hold> put) {
    close();
    holds.reload();
    var texts = texts();
    var toast = Toast.success(words(texts).held(put, frame.link().now()), put.getFirst().reason());
    frame
        .toasts()
        .show(
            put.size() == 1
                ? toast.with(texts.get("action.lift-hold"), () -> lift(put.getFirst(), List.of()))
                : toast);
  }

  private void lifted(LiftModel done) {
    close();
    holds.reload();
    var texts = texts();
    var words = words(texts);
    var place = words.holds().inside(done.hold().place());
    frame
        .toasts()
        .show(
            Toast.success(
                texts.get("lift.done", place),
                words.stillHeld(done.stayingNow(), frame.link().now())));
  }

  private void stopping(List<OperationView> begun) {
    close();
    var runs = begun.stream().mapToLong(it -> it.counts().total()).sum();
    begun.forEach(frame.engineOperations()::begun);
    var texts = texts();
    var first = new Link.ToOperation(begun.getFirst().id());
    frame
        .toasts()
        .show(
            Toast.success(texts.count("stop-runs.done", runs), "")
                .with(texts.get("bulk.details"), () -> frame.links().open(first)));
  }
}
