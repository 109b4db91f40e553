package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.model.RunId;

/// A row of the table of a queue.
public sealed interface QueueRow {

  /// What stays the same when the row is read again.
  Object key();

  /// Dead letters with one error; its members follow when it is open.
  record Group(DeadLetterGroup group, boolean open) implements QueueRow {
    @Override
    public String key() {
      return group.signature();
    }
  }

  /// A run.
  ///
  /// @param inGroup it stands under the heading of its group
  record Entry(QueueEntry entry, boolean inGroup) implements QueueRow {
    @Override
    public RunId key() {
      return entry.run().run().id();
    }
  }

  /// What is not loaded: of a group, or, with an empty signature, of the whole queue.
  record More(String signature, long left) implements QueueRow {
    @Override
    public String key() {
      return "more " + signature;
    }
  }
}
