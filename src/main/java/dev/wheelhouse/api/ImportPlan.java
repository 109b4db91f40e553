package dev.wheelhouse.api;

import dev.wheelhouse.model.definition.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an import would do, or has done (A5).
public record ImportPlan(List<Item> items) {
  public ImportPlan {
    items = List.copyOf(items);
  }

  /// One definition of it.
  ///
  /// @param version that stands now; 0 for none
  /// @param changes what would be different; empty for what is new or the same
  /// @param problems what keeps the whole import from going ahead
  public record Item(
      String name, int version, What what, List<Diagnosis.Field> changes, List<Problem> problems) {
    public Item {
      changes = List.copyOf(changes);
      problems = List.copyOf(problems);
    }
  }

  /// What becomes of a definition.
  public enum What {
    CREATE,
    CHANGE,
    SAME
  }

  /// True when nothing is in the way.
  public boolean possible() {
    return items.stream().allMatch(item -> item.problems().isEmpty());
  }

  /// What [Command.Import] has to expect.
  public Map<String, Integer> expected() {
    return items.stream().collect(Collectors.toMap(Item::name, Item::version, (one, _) -> one));
  }
}
