package dev.wheelhouse.engine.operation;

import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.run.RunFilter;
import java.util.ArrayList;
import java.util.List;

/// What a bulk operation is, in a line for the audit.
final class PlanWords {
  private PlanWords() {}

  static String of(OperationPlan plan) {
    return words(plan.act()) + " of " + words(plan.selection()) + words(plan.pace());
  }

  private static String words(Act act) {
    return switch (act) {
      case Act.Rerun(var plan, var override) ->
          "RERUN %s%s%s"
              .formatted(
                  plan.reach(),
                  plan.latest() ? " with the latest definition" : "",
                  override ? " though it is held" : "");
      case Act.Stop(var grace) -> "STOP with a grace of " + grace;
      case Act.Mark(var as) -> "MARK " + as;
      case Act.Discard _ -> "DISCARD";
      case Act.RetryNow _ -> "RETRY_NOW";
    };
  }

  private static String words(Selection selection) {
    return switch (selection) {
      case Selection.Queued(var filter) -> "queue " + words(filter);
      case Selection.Runs(var filter) -> "runs " + words(filter);
      case Selection.Under(var place) -> words(place);
      case Selection.Listed(var runs) -> runs.size() + " runs";
    };
  }

  private static String words(QueueFilter filter) {
    List<String> parts = new ArrayList<>(List.of(filter.queue().name()));
    add("text", filter.text(), parts);
    add("signature", filter.signature(), parts);
    add("owner", filter.owner(), parts);
    return String.join(" ", parts);
  }

  private static String words(RunFilter filter) {
    List<String> parts = new ArrayList<>();
    filter.states().stream().sorted().forEach(state -> parts.add(state.name()));
    add("job", filter.jobText(), parts);
    add("from", filter.createdFrom() == null ? "" : filter.createdFrom().toString(), parts);
    add("until", filter.createdUntil() == null ? "" : filter.createdUntil().toString(), parts);
    return String.join(" ", parts);
  }

  private static String words(HoldPlace place) {
    return (place.level() + " " + place.name()).strip();
  }

  private static void add(String name, String value, List<String> parts) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + value);
    }
  }

  private static String words(Pace pace) {
    List<String> parts = new ArrayList<>();
    add("parallel", pace.parallel() == 0 ? "" : Integer.toString(pace.parallel()), parts);
    add("canary", pace.canary() ? "first" : "", parts);
    add("not before", pace.notBefore() == null ? "" : pace.notBefore().toString(), parts);
    add("not after", pace.notAfter() == null ? "" : pace.notAfter().toString(), parts);
    return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
  }
}
