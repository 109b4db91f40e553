package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// An engine of standalone runs and one log, both as the test writes them.
final class ListedRuns implements EngineApi {
  static final Instant MIDNIGHT = Instant.parse("2026-02-17T23:00:00Z");

  private static final EngineHealth HEALTH =
      new EngineHealth(
          MIDNIGHT,
          MIDNIGHT,
          ZoneId.of("UTC"),
          Path.of("/data"),
          0,
          0,
          0,
          0,
          "",
          4,
          0,
          0,
          0,
          0,
          0,
          "");

  private final NavigableMap<Long, RunView> runs = new TreeMap<>();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final List<Query<?>> asked = new ArrayList<>();
  private long lost;
  private boolean logEnded;

  RunId add(String name, RunState state) {
    var id = runs.isEmpty() ? 1 : runs.lastKey() + 1;
    put(id, name, state);
    return new RunId(id);
  }

  void put(long id, String name, RunState state) {
    var status = Status.created(state, MIDNIGHT.plusSeconds(id));
    var origin =
        new Origin(TriggerSource.SCHEDULE, List.of(), MIDNIGHT, ZoneId.of("UTC"), "", "engine", "");
    var run =
        new Run(
            new RunId(id),
            new RunKey(TenantId.DEFAULT, "job:1", "@" + id, 0),
            Target.task(new JobId(1), 1),
            origin,
            Placement.DEFAULT,
            Map.of(),
            status);
    runs.put(id, new RunView(run, name, false, 0, 0, WaitReason.NONE));
  }

  void write(String text) {
    log.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void endLog() {
    logEnded = true;
  }

  /// What the size bound has cut away from the log's beginning.
  void lose(long bytes) {
    lost = bytes;
  }

  List<Query<?>> asked() {
    var since = List.copyOf(asked);
    asked.clear();
    return since;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> R ask(Query<R> query, Caller caller) {
    asked.add(query);
    return switch (query) {
      case Query.ListRuns it -> (R) page(it);
      case Query.ReadLog it -> (R) chunk(it);
      case Query.Health _ -> (R) HEALTH;
      default -> throw new UnsupportedOperationException(query.toString());
    };
  }

  private Page<RunView> page(Query.ListRuns query) {
    var wanted =
        runs.descendingMap().values().stream().filter(it -> fits(it, query.filter())).toList();
    var cursor = query.page().cursor();
    var below =
        wanted.stream()
            .filter(it -> cursor.isEmpty() || it.run().id().value() < Long.parseLong(cursor))
            .toList();
    var items = below.stream().limit(query.page().size()).toList();
    var next = items.size() < below.size() ? items.getLast().run().id().value() + "" : "";
    return new Page<>(items, next, wanted.size());
  }

  private static boolean fits(RunView view, RunFilter filter) {
    var from = filter.createdFrom();
    return (filter.states().isEmpty() || filter.states().contains(view.run().state()))
        && view.name().contains(filter.jobText())
        && (from == null || !view.run().status().createdAt().isBefore(from));
  }

  private LogChunk chunk(Query.ReadLog query) {
    var all = log.toByteArray();
    var wanted = query.offset() < 0 ? all.length + query.offset() : query.offset();
    var from = (int) Math.clamp(Math.max(wanted, lost), 0L, all.length);
    var until = Math.min(all.length, from + query.maxBytes());
    return new LogChunk(Arrays.copyOfRange(all, from, until), from, all.length, logEnded);
  }

  @Override
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    throw new UnsupportedOperationException(command.toString());
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    throw new UnsupportedOperationException(command.toString());
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return () -> {};
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities("listed", "", Map.of());
  }

  @Override
  public void close() {}
}
