package dev.wheelhouse.engine.scope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a node of a DAG run has handed on: the outputs of its current run, while that stands as
/// SUCCESS or SKIPPED. Of a mapped node each output is the list of its items' outputs, in the
/// items' order; an item that handed on none of the name counts as null there.
public final class NodeOutputs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AboutToBe runs;

  public NodeOutputs(Store store) {
    this(AboutToBe.now(store));
  }

  NodeOutputs(AboutToBe runs) {
    this.runs = runs;
  }

  /// The same with what is about to be written.
  NodeOutputs with(List<? extends Change> unwritten) {
    return new NodeOutputs(new AboutToBe(runs.store(), unwritten));
  }

  /// The runs of a DAG run's nodes, every generation.
  List<Run> nodes(RunId dagRun) {
    return runs.nodes(dagRun);
  }

  /// Of one node, by name.
  ///
  /// @param all runs of the DAG run's nodes, of all generations
  public SequencedMap<String, Output> of(Collection<Run> all, String node) {
    Optional<Run> current =
        all.stream()
            .filter(it -> it.nodeKey().equals(node))
            .max(Comparator.comparingInt(run -> run.key().generation()));
    if (current.isEmpty() || !handsOn(current.get())) {
      return new TreeMap<>();
    }
    return current.get().mapRun() ? ofMapped(current.get()) : runs.outputs(current.get().id());
  }

  private static boolean handsOn(Run run) {
    return run.state() == RunState.SUCCESS || run.state() == RunState.SKIPPED;
  }

  /// Of a mapped node, which has ended.
  public SequencedMap<String, Output> ofMapped(Run map) {
    return ofItems(runs.items(map));
  }

  private SequencedMap<String, Output> ofItems(List<Run> items) {
    var outputs = new HashMap<>(runs.outputs(items.stream().map(Run::id).toList()));
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
      case TEXT, DATE -> TextNode.valueOf(output.text());
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
