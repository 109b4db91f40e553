package dev.wheelhouse.store;

import dev.wheelhouse.model.control.Hold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reading holds (K1).
public interface HoldReads {

  /// Those that hold, by ascending id.
  List<Hold> standing();

  /// Those that were lifted and are not done with, by ascending id.
  List<LiftedHold> lifted();

  /// Parked triggers of enabled definitions, in the order in which they were parked, after one of
  /// them.
  ///
  /// @param after null from the start
  List<ArmedTrigger> parked(@Nullable ArmedTrigger after, int limit);
}
