package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a command would do.
///
/// @param revision of the state it was computed from; [Caller#expecting] demands it
/// @param refusal why it would be refused; null when it would go ahead
/// @param starts runs that would be made or go on, in order, by the names operators know
/// @param stops runs that would be stopped
public record Preview(
    String revision, @Nullable Fault refusal, List<Effect> starts, List<Effect> stops) {
  public Preview {
    starts = List.copyOf(starts);
    stops = List.copyOf(stops);
  }

  /// One run that is touched.
  ///
  /// @param run the present run of that place
  public record Effect(RunId run, String name) {}
}
