package dev.wheelhouse.engine.scope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.OutputReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a node of a DAG run has handed on: the outputs of its current run, while that stands as
/// SUCCESS or SKIPPED. Of a mapped node each output is the list of its items' outputs, in the items'
/// order; an item that handed on none of the name counts as null there.
public final class NodeOutputs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputReads reads;

  public NodeOutputs(OutputReads reads) {
    this.reads = reads;
  }

  /// Of one node, by name.
  ///
  /// @param runs every run of the DAG run, of all generations
  public SequencedMap<String, Output> of(Collection<Run> runs, String node) {
    Optional<Run> current = current(runs.stream().filter(it -> is(it, node, false)).toList());
    if (current.isEmpty() || !handsOn(current.get())) {
      return new TreeMap<>();
    }
    return current.get().target().kind() == RunKind.MAP
        ? ofItems(items(runs, current.get()))
        : reads.outputs(current.get().id());
  }

  private static boolean is(Run run, String node, boolean item) {
    return run.nodeKey().equals(node) && run.item().isEmpty() != item;
  }

  private static boolean handsOn(Run run) {
    return run.state() == RunState.SUCCESS || run.state() == RunState.SKIPPED;
  }

  private static Optional<Run> current(Collection<Run> generations) {
    return generations.stream().max(Comparator.comparingInt(run -> run.key().generation()));
  }

  /// Items of a former list were made before the node's current run was.
  private static List<Run> items(Collection<Run> runs, Run carrier) {
    Map<Integer, List<Run>> byItem = new TreeMap<>();
    runs.stream()
        .filter(it -> is(it, carrier.nodeKey(), true))
        .filter(it -> !it.status().createdAt().isBefore(carrier.status().createdAt()))
        .forEach(
            it ->
                byItem
                    .computeIfAbsent(Integer.parseInt(it.item()), _ -> new ArrayList<>())
                    .add(it));
    return byItem.values().stream().flatMap(it -> current(it).stream()).toList();
  }

  private SequencedMap<String, Output> ofItems(List<Run> items) {
    var outputs = new HashMap<>(reads.outputs(items.stream().map(Run::id).toList()));
    items.stream().filter(it -> !handsOn(it)).forEach(it -> outputs.remove(it.id()));
    SequencedSet<String> names = new TreeSet<>();
    outputs.values().forEach(it -> names.addAll(it.keySet()));
    SequencedMap<String, Output> lists = new TreeMap<>();
    for (String name : names) {
      ArrayNode list = JSON.createArrayNode();
      for (Run item : items) {
        Output output = outputs.getOrDefault(item.id(), new TreeMap<>()).get(name);
        if (output == null) {
          list.addNull();
        } else {
          list.add(json(output));
        }
      }
      lists.put(name, Output.list(list.toString()));
    }
    return lists;
  }

  private static JsonNode json(Output output) {
    return switch (output.type()) {
      case TEXT, DATE, SECRET -> TextNode.valueOf(output.text());
      case INTEGER, DECIMAL, BOOLEAN, LIST -> read(output.text());
    };
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      return TextNode.valueOf(text);
    }
  }
}
