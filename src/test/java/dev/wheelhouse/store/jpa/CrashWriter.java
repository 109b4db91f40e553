package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process that writes until it is killed, and prints the first and last id of each group once
/// the store has acknowledged it. Before that it prints which of the ids that it is given are not
/// in the store: so a store can be looked at that was never closed between two kills.
final class CrashWriter {
  private static final int GROUP = 20;

  private CrashWriter() {}

  public static void main(String[] args) throws IOException {
    Store store = Stores.open(new StoreLocation.Folder(Path.of(args[0])), TestCodec.CODEC);
    for (String id : Files.readAllLines(Path.of(args[1]))) {
      if (store.runs().run(new RunId(Long.parseLong(id))).isEmpty()) {
        System.out.println("lost " + id);
      }
    }
    var given = new Given(store);
    while (true) {
      long base = store.reserveIds(GROUP);
      store.commit(group(given, base));
      System.out.println(base + " " + (base + GROUP - 1));
      System.out.flush();
    }
  }

  private static List<Unit> group(Given given, long base) {
    var units = new ArrayList<Unit>();
    for (long id = base; id < base + GROUP; id++) {
      Run run = given.queued(new JobId(7), "slot " + id, new RunId(id));
      units.add(
          Unit.of(
              new Change.CreateRun(run),
              Given.event(run, RunEvent.CREATED, null, RunState.QUEUED),
              Given.move(run, RunState.RUNNING),
              new Change.BeginAttempt(Given.attempt(run, 1, 1))));
    }
    return units;
  }
}
