package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a DAG run or a run failed (O6).
///
/// @param cause the first node that failed, or the run itself
/// @param blocks nodes that never started because of it
/// @param success the last run of the same definition that succeeded before; null for none
/// @param changes what is different from that one
public record Diagnosis(
    RunView cause,
    String error,
    List<String> blocks,
    @Nullable Success success,
    List<Difference> changes) {
  public Diagnosis {
    blocks = List.copyOf(blocks);
    changes = List.copyOf(changes);
  }

  /// A run that did well.
  public record Success(RunId run, Instant endedAt) {}

  /// Something that is not as it was.
  public sealed interface Difference {

    /// The definition was saved anew.
    ///
    /// @param fields what changed, before and after
    record Definition(int from, int to, Instant savedAt, String by, List<Field> fields)
        implements Difference {
      public Definition {
        fields = List.copyOf(fields);
      }
    }

    /// @param before and `after` empty when it was not there; dots for a secret
    record Parameter(String name, String before, String after) implements Difference {}

    record Took(Duration before, Duration after) implements Difference {}

    record Worker(String before, String after) implements Difference {}
  }

  /// A field of a definition.
  ///
  /// @param path as the JSON form spells it: `task.command`
  /// @param before and `after` as JSON spells them; empty when it was not there
  public record Field(String path, String before, String after) {}
}
