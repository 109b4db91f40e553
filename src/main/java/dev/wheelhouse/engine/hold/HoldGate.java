package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.dispatch.Gate;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Keeps queued runs that are held, and lets them go little by little once the hold is lifted (K1,
/// P3).
///
/// How many have started since a lift is known to this engine only: one that is started again lets
/// all of them go as slots become free.
public final class HoldGate implements Gate {
  private final HoldBoard board;
  private final Timers timers;
  private final Runnable lookAgain;
  private final AtomicBoolean stepping = new AtomicBoolean();
  private final List<Ramp> ramps = new CopyOnWriteArrayList<>();

  /// @param lookAgain asks waiting runs anew; must not block
  public HoldGate(HoldBoard board, Timers timers, Runnable lookAgain) {
    this.board = board;
    this.timers = timers;
    this.lookAgain = lookAgain;
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.LiftHold(var lifted)) {
          begin(lifted.hold());
        }
      }
    }
  }

  private void begin(Hold lifted) {
    if (lifted.place().level() != Level.RUN) {
      ramps.add(new Ramp(lifted, timers.nanoTime()));
      stepLater();
    }
  }

  private void stepLater() {
    if (!ramps.isEmpty() && stepping.compareAndSet(false, true)) {
      var _ = timers.after(Ramp.STEP, this::step);
    }
  }

  private void step() {
    stepping.set(false);
    long now = timers.nanoTime();
    ramps.removeIf(ramp -> ramp.over(now));
    lookAgain.run();
    stepLater();
  }

  @Override
  public Optional<WaitReason> holdsBack(Run queued) {
    List<Hold> holds = board.inTheWay(queued);
    return holds.isEmpty() ? ramp(queued) : Optional.of(new WaitReason.Held(holds));
  }

  private Optional<WaitReason> ramp(Run queued) {
    long now = timers.nanoTime();
    return ramps.stream()
        .filter(ramp -> !ramp.lets(now) && board.covers(ramp.lifted(), queued))
        .findFirst()
        .map(ramp -> new WaitReason.Ramp(timers.instant().plus(ramp.left(now))));
  }

  @Override
  public void passed(Run run) {
    ramps.stream().filter(ramp -> board.covers(ramp.lifted(), run)).forEach(Ramp::start);
  }
}
