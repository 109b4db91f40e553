package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.OperationItem;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueCounts;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.page.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// An engine whose queues hold what the test puts there, and which remembers what it was told.
final class ToldQueues implements EngineApi {
  final List<Query<?>> asked = new ArrayList<>();
  final List<Command<?>> executed = new ArrayList<>();
  final List<Caller> callers = new ArrayList<>();
  final Map<Queue, List<QueueEntry>> queues = new EnumMap<>(Queue.class);
  final Map<Long, OperationView> operations = new LinkedHashMap<>();
  final List<OperationItem> items = new ArrayList<>();
  final Map<RunId, String> logs = new LinkedHashMap<>();
  final Map<RunId, Diagnosis> diagnoses = new LinkedHashMap<>();
  final Map<RunId, Evidence> evidence = new LinkedHashMap<>();
  List<Impact> impacts = List.of();
  String revision = "1";
  boolean silent;
  private final EmptyEngine rest = new EmptyEngine();
  private ChangeListener listener = _ -> {};

  ToldQueues() {
    for (var queue : Queue.values()) {
      queues.put(queue, new ArrayList<>());
    }
  }

  ToldQueues with(Queue queue, QueueEntry... entries) {
    queues.get(queue).addAll(List.of(entries));
    return this;
  }

  void changed() {
    listener.changed(new Changes(Set.of(), false, false));
  }

  /// Whatever was asked since the last time.
  <Q> List<Q> asked(Class<Q> kind) {
    var found = asked.stream().filter(kind::isInstance).map(kind::cast).toList();
    asked.clear();
    return found;
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <R> R ask(Query<R> query, Caller caller) {
    if (silent) {
      throw new EngineException.Unreachable(Fault.of(Fault.STORE_UNAVAILABLE, "lock timeout"));
    }
    asked.add(query);
    return (R)
        switch (query) {
          case Query.CountQueues _ ->
              new QueueCounts(
                  queues.get(Queue.PENDING).size(),
                  queues.get(Queue.RETRY).size(),
                  queues.get(Queue.DEAD_LETTERS).size(),
                  queues.get(Queue.CONFIRMATION).size());
          case Query.ListQueue it -> page(it);
          case Query.ListDeadLetterGroups it -> groups(it);
          case Query.GetRun(var run) -> ToldEntries.detail(entry(run));
          case Query.ReadLog(var run, _, _, _) -> log(run);
          case Query.Diagnose(var run) -> given(diagnoses, run);
          case Query.GetEvidence(var run) -> given(evidence, run);
          case Query.ListOperations _ -> open();
          case Query.GetOperation(var id) -> operations.get(id);
          case Query.ListOperationItems it -> items(it);
          case Query.GetDefinition _ -> ToldEntries.definition();
          case Query.Health _ -> rest.ask(query, caller);
          default -> rest.ask(query, caller);
        };
  }

  private static <T> T given(Map<RunId, T> all, RunId run) {
    var found = all.get(run);
    if (found == null) {
      throw new EngineException.Refused(Fault.of(Fault.NOT_FOUND, "not told"));
    }
    return found;
  }

  private QueueEntry entry(RunId run) {
    return queues.values().stream()
        .flatMap(List::stream)
        .filter(it -> it.run().run().id().equals(run))
        .findFirst()
        .orElseThrow(() -> new EngineException.Refused(Fault.of(Fault.NOT_FOUND, "not told")));
  }

  private LogChunk log(RunId run) {
    var bytes = logs.getOrDefault(run, "").getBytes(StandardCharsets.UTF_8);
    return new LogChunk(bytes, 0, bytes.length, true);
  }

  private Page<QueueEntry> page(Query.ListQueue query) {
    var wanted = found(query.filter());
    var from = query.page().cursor().isEmpty() ? 0 : Integer.parseInt(query.page().cursor());
    var until = Math.min(wanted.size(), from + query.page().size());
    var next = until < wanted.size() ? Integer.toString(until) : "";
    return new Page<>(wanted.subList(from, until), next, wanted.size());
  }

  List<QueueEntry> found(QueueFilter filter) {
    return queues.get(filter.queue()).stream()
        .filter(it -> filter.signature().isEmpty() || it.signature().equals(filter.signature()))
        .filter(it -> filter.owner().isEmpty() || it.owner().equals(filter.owner()))
        .filter(it -> (it.run().name() + it.error()).contains(filter.text()))
        .toList();
  }

  private List<DeadLetterGroup> groups(Query.ListDeadLetterGroups query) {
    var filter = new QueueFilter(Queue.DEAD_LETTERS, query.text(), "", query.owner());
    return found(filter).stream()
        .collect(
            Collectors.groupingBy(QueueEntry::signature, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(ToldQueues::group)
        .sorted(Comparator.comparingLong(DeadLetterGroup::count).reversed())
        .toList();
  }

  private static DeadLetterGroup group(List<QueueEntry> members) {
    var first = members.getFirst();
    return new DeadLetterGroup(
        first.signature(),
        members.size(),
        members.stream().filter(QueueEntry::repeatable).count(),
        members.stream().map(QueueEntry::since).min(Instant::compareTo).orElseThrow(),
        members.stream().map(QueueEntry::since).max(Instant::compareTo).orElseThrow(),
        members.stream().map(it -> it.run().name()).distinct().toList(),
        first.run().run().id(),
        first.error());
  }

  private Page<OperationView> open() {
    var found = operations.values().stream().filter(it -> !it.state().ended()).toList();
    return new Page<>(found.reversed(), "", found.size());
  }

  private Page<OperationItem> items(Query.ListOperationItems query) {
    var found =
        items.stream()
            .filter(it -> query.states().isEmpty() || query.states().contains(it.state()))
            .toList();
    return new Page<>(found, "", found.size());
  }

  private List<RunId> runs(Selection selection) {
    return switch (selection) {
      case Selection.Queued(var filter) ->
          found(filter).stream().map(it -> it.run().run().id()).toList();
      case Selection.Listed(var runs) -> runs;
      case Selection.Runs _, Selection.Under _ -> List.of();
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <R> Answer<R> execute(Command<R> command, Caller caller) {
    if (silent) {
      throw new EngineException.Unreachable(Fault.of(Fault.STORE_UNAVAILABLE, "lock timeout"));
    }
    if (!caller.expectedRevision().isEmpty() && !caller.expectedRevision().equals(revision)) {
      return new Answer.Rejected<>(
          Fault.of(Fault.STATE_CONFLICT, "Jonas Brandt has replayed two of them."));
    }
    executed.add(command);
    callers.add(caller);
    return (Answer<R>)
        new Answer.Done<>(
            switch (command) {
              case Command.Rerun(var run, _) -> leave(run);
              case Command.Discard(var run) -> leave(run);
              case Command.Mark(var run, _) -> leave(run);
              case Command.RetryNow(var run) -> leave(run);
              case Command.Judge(var run, _) -> leave(run);
              case Command.StartOperation(var plan) -> begin(plan, caller);
              case Command.CancelOperation(var id) -> to(id, OperationState.CANCELED);
              case Command.ApproveOperation(var id) -> to(id, OperationState.RUNNING);
              default -> throw new IllegalStateException(command.toString());
            });
  }

  private RunId leave(RunId run) {
    queues.values().forEach(queue -> queue.removeIf(it -> it.run().run().id().equals(run)));
    return run;
  }

  private OperationView begin(OperationPlan plan, Caller caller) {
    var id = operations.size() + 1L;
    var runs = runs(plan.selection());
    var number = 1L;
    for (var run : runs) {
      var name = entry(run).run().name();
      items.add(new OperationItem(number++, run, name, ItemState.WAITING, null, "", null));
    }
    var begun =
        new OperationView(
            id,
            plan,
            OperationState.RUNNING,
            caller.who(),
            caller.reason(),
            ToldEntries.NOW,
            ToldEntries.NOW,
            null,
            new OperationView.Counts(runs.size(), runs.size(), 0, 0, 0, 0, 0),
            plan.pace().canary() ? 1 : 0,
            "",
            "");
    operations.put(id, begun);
    return begun;
  }

  /// The operation goes on by so many of its runs.
  synchronized void goOn(long id, int runs) {
    for (var i = 0; i < items.size() && runs > 0; i++) {
      var item = items.get(i);
      if (item.state() == ItemState.WAITING) {
        items.set(
            i,
            new OperationItem(
                item.number(),
                item.run(),
                item.name(),
                ItemState.SUCCEEDED,
                new RunId(item.run().value() + 1_000),
                "",
                ToldEntries.NOW));
        leave(item.run());
        runs--;
      }
    }
    var left = items.stream().filter(it -> it.state() == ItemState.WAITING).count();
    to(id, left == 0 ? OperationState.DONE : OperationState.RUNNING);
  }

  private OperationView to(long id, OperationState state) {
    var was = operations.get(id);
    var waiting = items.stream().filter(it -> it.state() == ItemState.WAITING).count();
    var done = items.size() - waiting;
    var canceled = state == OperationState.CANCELED;
    var now =
        new OperationView(
            id,
            was.plan(),
            state,
            was.who(),
            was.reason(),
            was.createdAt(),
            was.startedAt(),
            state.ended() ? ToldEntries.NOW : null,
            new OperationView.Counts(
                items.size(), canceled ? 0 : waiting, 0, done, 0, 0, canceled ? waiting : 0),
            was.stage() == 0 ? 0 : done == 0 ? 1 : done < 5 ? 2 : 3,
            was.why(),
            was.approvedBy());
    operations.put(id, now);
    return now;
  }

  @Override
  public synchronized Preview preview(Command<?> command, Caller caller) {
    if (silent) {
      throw new EngineException.Unreachable(Fault.of(Fault.STORE_UNAVAILABLE, "lock timeout"));
    }
    var runs =
        switch (command) {
          case Command.StartOperation(var plan) -> runs(plan.selection());
          case Command.Rerun(var run, _) -> List.of(run);
          case Command.Discard(var run) -> List.of(run);
          case Command.Mark(var run, _) -> List.of(run);
          case Command.RetryNow(var run) -> List.of(run);
          default -> List.<RunId>of();
        };
    var names = runs.stream().map(run -> new Preview.Effect(run, entry(run).run().name())).toList();
    var jobs = names.stream().map(Preview.Effect::name).distinct().count();
    var all = new ArrayList<Impact>(List.of(new Impact.Reaches(runs.size(), jobs)));
    if (command instanceof Command.StartOperation(var plan) && plan.act() instanceof Act.Rerun) {
      all.add(new Impact.Takes(Duration.ofMinutes(9), 4));
    }
    all.addAll(impacts);
    return new Preview(revision, null, names, List.of(), all);
  }

  @Override
  public Subscription subscribe(ChangeListener subscriber) {
    listener = subscriber;
    return () -> listener = _ -> {};
  }

  @Override
  public Capabilities capabilities() {
    return rest.capabilities();
  }

  @Override
  public void close() {}
}
