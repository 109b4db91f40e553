package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The selection of a bulk operation as named texts, and back.
final class SelectionText {
  private SelectionText() {}

  static Map<String, String> of(Selection selection) {
    Map<String, String> texts = new HashMap<>();
    switch (selection) {
      case Selection.Queued(var filter) -> {
        texts.put("of", "QUEUE");
        texts.put("queue", filter.queue().name());
        texts.put("text", filter.text());
        texts.put("signature", filter.signature());
        texts.put("owner", filter.owner());
      }
      case Selection.Runs(var filter) -> {
        texts.put("of", "RUNS");
        texts.put("states", joined(filter.states().stream().map(Enum::name).sorted().toList()));
        texts.put("jobText", filter.jobText());
        PlanText.put("createdFrom", filter.createdFrom(), texts);
        PlanText.put("createdUntil", filter.createdUntil(), texts);
      }
      case Selection.Under(var place) -> {
        texts.put("of", "PLACE");
        texts.put("level", place.level().name());
        texts.put("name", place.name());
      }
      case Selection.Listed(var runs) -> {
        texts.put("of", "LIST");
        texts.put("runs", joined(runs.stream().map(run -> run.value()).toList()));
      }
    }
    return texts;
  }

  static Selection selection(Map<String, String> texts) {
    return switch (PlanText.text("of", texts)) {
      case "QUEUE" -> new Selection.Queued(queue(texts));
      case "RUNS" -> new Selection.Runs(runs(texts));
      case "PLACE" ->
          new Selection.Under(
              new HoldPlace(
                  HoldPlace.Level.valueOf(PlanText.text("level", texts)),
                  PlanText.text("name", texts)));
      case "LIST" ->
          new Selection.Listed(
              parts("runs", texts).stream().map(it -> new RunId(Long.parseLong(it))).toList());
      case String other -> throw new IllegalStateException("no selection is of " + other);
    };
  }

  private static QueueFilter queue(Map<String, String> texts) {
    return new QueueFilter(
        QueueFilter.Queue.valueOf(PlanText.text("queue", texts)),
        PlanText.text("text", texts),
        PlanText.text("signature", texts),
        PlanText.text("owner", texts));
  }

  private static RunFilter runs(Map<String, String> texts) {
    Set<RunState> states =
        parts("states", texts).stream().map(RunState::valueOf).collect(Collectors.toSet());
    return new RunFilter(
        states,
        PlanText.text("jobText", texts),
        PlanText.instant("createdFrom", texts),
        PlanText.instant("createdUntil", texts));
  }

  private static String joined(List<?> parts) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<String> parts(String name, Map<String, String> texts) {
    String text = PlanText.text(name, texts);
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
  }
}
