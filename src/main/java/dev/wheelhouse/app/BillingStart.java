package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.welcome.Sample;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.BillingFolder;
import dev.wheelhouse.sample.BillingSample;
import dev.wheelhouse.sample.Pace;
import java.nio.file.Path;
import java.util.Set;

/// Opens the billing sample: makes it when it is not there, uses the connections of its database
/// up, and starts the chain, unless one is on its way.
///
/// @param folder where its files go
record BillingStart(EngineApi engine, Caller caller, Path folder, Pace pace) implements Sample {
  private static final RunFilter UNDER_WAY =
      new RunFilter(Set.of(RunState.RUNNING), BillingSample.DAG, null, null);

  @Override
  public void open() {
    BillingFolder files = new BillingSample(engine, caller).create(folder, pace);
    if (engine.ask(new Query.ListRuns(UNDER_WAY, PageRequest.first(1)), caller).total() == 0) {
      files.useUpConnections();
      engine.execute(Command.Trigger.of(BillingSample.DAG), caller).orThrow();
    }
  }
}
