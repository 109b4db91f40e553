package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.failure.Letters;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ItemReads;
import java.util.List;

/// Lets a mapped node go (D4): the list is read and the items are made with it, in one unit.
final class MapStart {
  private final Definitions definitions;
  private final ItemReads items;
  private final ItemMaker maker;
  private final ItemsMade making;

  MapStart(Definitions definitions, ItemReads items, ItemsMade making) {
    this.definitions = definitions;
    this.items = items;
    this.maker = new ItemMaker(definitions, making);
    this.making = making;
  }

  /// The node may go: its items are made. One without items has succeeded; one whose list can't be
  /// read has failed.
  ///
  /// @param unwritten changes of the same unit
  Step begin(Run map, Run dagRun, Mapping mapping, List<? extends Change> unwritten, Stamp stamp) {
    List<String> values;
    try {
      String text = making.texts().fill(mapping.over(), map, dagRun, unwritten);
      values = maker.values(map, mapping, text);
    } catch (UnreadableList | TemplateException e) {
      return rejected(map, String.valueOf(e.getMessage()), stamp);
    }
    Step begun = RunTransitions.move(map, Move.RELEASE, stamp);
    if (values.isEmpty()) {
      Step done = RunTransitions.move(begun.run(), Move.SUCCEED, because(stamp, "no items"));
      return begun.and(done.changes()).as(done.run());
    }
    int queued = mapping.parallelism() == 0 ? values.size() : mapping.parallelism();
    boolean again = map.key().generation() > 0 || dagRun.key().generation() > 0;
    var order =
        new ItemMaker.Order(
            begun.run(), values, items.nextGeneration(map), queued, again, stamp.at());
    return begun.and(maker.make(order, mapping));
  }

  private Step rejected(Run map, String why, Stamp stamp) {
    Step rejected = RunTransitions.moveWithError(map, Move.REJECT, why, because(stamp, why));
    return definitions.jobOf(map).safety().deadLetter()
        ? rejected.and(Letters.open(map, why, stamp.at(), making.ids()))
        : rejected;
  }

  private static Stamp because(Stamp stamp, String why) {
    return new Stamp(stamp.at(), stamp.who(), why);
  }
}
