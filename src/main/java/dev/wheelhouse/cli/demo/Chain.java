package dev.wheelhouse.cli.demo;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.BillingSample;
import java.util.List;

/// The billing chain as it stands in the store: its DAG run and the current run of each node.
record Chain(RunView dagRun, List<RunView> nodes) {

  RunView node(String key) {
    return nodes.stream().filter(it -> it.name().equals(key)).findFirst().orElseThrow();
  }

  Run settle() {
    return node(BillingSample.SETTLE).run();
  }

  /// Nothing more happens by itself: it has ended, or a person has to judge a run.
  boolean atRest() {
    return dagRun.run().state().terminal() || inDoubt();
  }

  boolean complete() {
    return dagRun.run().state() == RunState.SUCCESS;
  }

  /// `settle` has failed for good, as the story wants it to.
  boolean broken() {
    return dagRun.run().state() == RunState.FAILED && settle().state().failure();
  }

  boolean inDoubt() {
    return nodes.stream().anyMatch(it -> it.run().state() == RunState.NEEDS_CONFIRMATION);
  }

  /// Where it stands, for people.
  String words() {
    return String.join(", ", nodes.stream().map(it -> it.name() + " " + it.run().state()).toList());
  }
}
