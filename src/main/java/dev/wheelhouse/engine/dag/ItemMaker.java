package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the items of a mapped node (D4). All run the version that the node was made with; of the
/// first generation each goes its own way where the job has a canary.
final class ItemMaker {
  private final Definitions definitions;
  private final ItemsMade making;

  ItemMaker(Definitions definitions, ItemsMade making) {
    this.definitions = definitions;
    this.making = making;
  }

  /// What is to be made.
  ///
  /// @param generation that all the items get: above that of every item the node ever had
  /// @param queued how many of them may go at once; the others wait
  /// @param again the work was done before, and shall be done again
  record Order(
      Run map, List<String> values, int generation, int queued, boolean again, Instant now) {}

  /// The values of a list that the node's job can take.
  ///
  /// @throws UnreadableList when they can't be items
  List<String> values(Run map, Mapping mapping, String list) {
    return ItemList.of(list, parameter(map, mapping));
  }

  private Parameter parameter(Run map, Mapping mapping) {
    JobDefinition job = definitions.jobOf(map);
    return job.parameters().stream()
        .filter(it -> it.name().equals(mapping.parameter()))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableList(
                    "The job %s has no parameter %s to give the items to. Name one that it has."
                        .formatted(job.name(), mapping.parameter())));
  }

  /// The runs of the items with their first events, in the order of the list.
  List<Change> make(Order order, Mapping mapping) {
    SavedDefinition job =
        definitions
            .version(order.map().target().job(), order.map().target().version())
            .orElseThrow();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < order.values().size(); i++) {
      Run item = item(order, i, job, mapping);
      changes.addAll(RunTransitions.create(item, "").changes());
      changes.addAll(order.again() ? making.passing().apply(item) : List.of());
    }
    return changes;
  }

  private Run item(Order order, int index, SavedDefinition job, Mapping mapping) {
    Run map = order.map();
    RunId dagRun = map.parent().orElseThrow();
    String value = order.values().get(index);
    var key =
        new RunKey(
            map.key().tenant(),
            RunKey.itemScope(dagRun, map.nodeKey(), index),
            map.key().slot(),
            order.generation());
    Routing.Way way = order.again() ? Routing.Way.usual(job) : making.routing().wayOf(job, key);
    var place = new Target.NodeRef(dagRun, map.nodeKey(), Target.Item.of(map.id(), index, value));
    Map<String, String> given = new HashMap<>(map.parameters());
    given.put(mapping.parameter(), value);
    return new Run(
        making.run(),
        key,
        new Target(RunKind.TASK, job.id(), way.version(), place),
        map.origin().undoing(null),
        way.placement().lane(map.placement().lane()).priority(map.placement().priority()),
        given,
        Status.created(index < order.queued() ? RunState.QUEUED : RunState.PENDING, order.now()));
  }
}
