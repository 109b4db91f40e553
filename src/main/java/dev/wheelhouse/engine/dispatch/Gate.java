package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.run.Run;
import java.util.Optional;

/// Holds queued runs back for a reason of its own, such as the run before that has not ended.
///
/// It is asked under the dispatcher's lock, each time a slot is free, so it answers at once and
/// from memory. Whoever opens a gate tells the dispatcher by [Dispatcher#lookAgain].
@FunctionalInterface
public interface Gate {

  /// Why the run may not start now; empty when it may.
  Optional<WaitReason> holdsBack(Run queued);

  /// The run got a slot; told under the dispatcher's lock before the gate is asked again.
  default void passed(Run run) {}
}
