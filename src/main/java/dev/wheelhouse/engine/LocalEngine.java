package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.engine.approval.Approvals;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.engine.capacity.Canaries;
import dev.wheelhouse.engine.capacity.Capacity;
import dev.wheelhouse.engine.compensation.Compensations;
import dev.wheelhouse.engine.control.Controls;
import dev.wheelhouse.engine.event.Events;
import dev.wheelhouse.engine.failure.Brakes;
import dev.wheelhouse.engine.failure.DeadLetterGroups;
import dev.wheelhouse.engine.failure.Discards;
import dev.wheelhouse.engine.failure.Judgements;
import dev.wheelhouse.engine.figures.Figures;
import dev.wheelhouse.engine.forecast.Forecasts;
import dev.wheelhouse.engine.hold.Holds;
import dev.wheelhouse.engine.mark.Marks;
import dev.wheelhouse.engine.misfire.MissedFirings;
import dev.wheelhouse.engine.operation.Acts;
import dev.wheelhouse.engine.operation.Operations;
import dev.wheelhouse.engine.queue.Queues;
import dev.wheelhouse.engine.rule.Rules;
import dev.wheelhouse.engine.secret.Secrets;
import dev.wheelhouse.engine.suspend.Suspensions;
import dev.wheelhouse.engine.task.http.Callbacks;
import dev.wheelhouse.engine.task.sql.DataSources;
import dev.wheelhouse.engine.verdict.Diagnoses;
import dev.wheelhouse.engine.verdict.Verdicts;
import dev.wheelhouse.engine.version.Files;
import dev.wheelhouse.engine.version.Layouts;
import dev.wheelhouse.engine.version.Versions;
import dev.wheelhouse.engine.watch.Watchdog;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine in this process, behind the interface that a remote one has too.
public final class LocalEngine implements EngineApi {
  private static final Logger log = LoggerFactory.getLogger(LocalEngine.class);

  private final Store store;
  private final Parts parts;
  final Duties duties;
  private final AtomicBoolean closed = new AtomicBoolean();

  /// What answers and acts.
  record Parts(
      JobQueries jobs,
      RunQueries runs,
      RunCommands runCommands,
      DefinitionCommands definitionCommands,
      StatusCommands statusCommands,
      StatusPreviews statusPreviews,
      TriggerCommand triggerCommand,
      HealthQuery health,
      ActionsNeeded actions,
      Figures figures,
      Forecasts forecasts,
      ChangeFeed feed,
      Schedules schedules,
      Capacities capacities,
      Tasks tasks,
      Failures failures,
      Control control,
      Bulk bulk,
      Insight insight,
      Library library) {}

  /// What keeps former versions, and definitions as files.
  record Library(Versions versions, Layouts layouts, Files files, TestRuns testRuns) {}

  /// What keeps runs from going on, and what people declare about them.
  record Control(Holds holds, Marks marks, Suspensions suspensions) {}

  /// What is done to many runs.
  record Bulk(Queues queues, Operations operations, Discards discards) {}

  /// What explains, records and watches.
  record Insight(Verdicts verdicts, Diagnoses diagnoses, Controls controls, Rules rules) {}

  /// What belongs to triggers.
  record Schedules(Calendars calendars, MissedFirings missed, Events events, Watchdog watchdog) {}

  /// What belongs to dispatch.
  record Capacities(Capacity capacity, Canaries canaries) {}

  /// What belongs to tasks.
  record Tasks(DataSources sources, Callbacks callbacks, Secrets secrets, Approvals approvals) {}

  /// What belongs to failures.
  record Failures(
      Compensations compensations, Judgements judgements, Brakes brakes, DeadLetterGroups groups) {}

  LocalEngine(Store store, Parts parts, Duties duties) {
    this.store = store;
    this.parts = parts;
    this.duties = duties;
  }

  /// The commands about single runs, for bulk operations.
  Acts acts() {
    RunCommands runs = parts.runCommands();
    Marks marks = parts.control().marks();
    return new Acts(
        runs::rerun, runs::stop, marks::mark, marks::retryNow, parts.bulk().discards()::discard);
  }

  @Override
  public <R> R ask(Query<R> query, Caller caller) {
    return guarded(() -> cast(answer(query, caller)));
  }

  private Object answer(Query<?> query, Caller caller) {
    return switch (query) {
      case Query.ListRuns it -> parts.runs().list(it, caller.tenant());
      case Query.ListNodeRuns(var dagRun) -> parts.runs().nodes(dagRun);
      case Query.GetRun(var run) -> parts.runs().detail(run);
      case Query.ReadLog it -> parts.runs().log(it);
      case Query.ListDefinitions(var text, var page) ->
          store.definitions().list(caller.tenant(), text, page);
      case Query.FindDefinition(var name) ->
          store.definitions().byName(caller.tenant(), name).orElseThrow(() -> noDefinition(name));
      case Query.GetDefinition(var id) ->
          store.definitions().latest(id).orElseThrow(() -> noDefinition(id.toString()));
      case Query.ListDeadLetters(var page) -> store.runs().openDeadLetters(caller.tenant(), page);
      case Query.Health _ -> parts.health().now(caller.tenant());
      case Query.ListJobs it -> parts.jobs().list(it, caller.tenant());
      case Query.CountJobs it -> parts.jobs().counts(it, caller.tenant());
      case Query.GetJob it -> parts.jobs().detail(it, caller.tenant());
      case Query.ListRunsOf it -> parts.jobs().runsOf(it);
      case Query.Figures _ -> parts.figures().now(caller.tenant());
      case Query.ListActionsNeeded(var limit) -> parts.actions().list(caller.tenant(), limit);
      case Query.Ahead(var minutes) -> parts.forecasts().ahead(caller.tenant(), minutes);
      case Query.ListMisfires it -> parts.schedules().missed().list(it, caller.tenant());
      case Query.ListCalendars _ -> parts.schedules().calendars().list(caller.tenant());
      case Query.WatchdogReport _ -> parts.schedules().watchdog().report(caller.tenant());
      case Query.ListPools _ -> parts.capacities().capacity().pools(caller.tenant());
      case Query.GetQuota _ -> parts.capacities().capacity().quota(caller.tenant());
      case Query.ListCanaries _ -> parts.capacities().canaries().list(caller.tenant());
      case Query.ListDataSources _ -> parts.tasks().sources().list(caller.tenant());
      case Query.ListSecrets _ -> parts.tasks().secrets().list(caller.tenant());
      case Query.ListDeadLetterGroups(var text, var owner) ->
          parts.failures().groups().list(caller.tenant(), text, owner);
      case Query.ListBrakes _ -> parts.failures().brakes().list(caller.tenant());
      case Query.ListHolds _ -> parts.control().holds().list(caller.tenant());
      case Query.ListQueue it -> parts.bulk().queues().list(it, caller.tenant());
      case Query.CountQueues _ -> parts.bulk().queues().counts(caller.tenant());
      case Query.ListOperations it -> parts.bulk().operations().list(it, caller.tenant());
      case Query.GetOperation(var id) -> parts.bulk().operations().get(id, caller.tenant());
      case Query.ListOperationItems it -> parts.bulk().operations().items(it, caller.tenant());
      case Query.GetGuard _ -> parts.bulk().operations().guard(caller.tenant());
      case Query.GetEvidence(var run) -> parts.insight().verdicts().evidence(run);
      case Query.Diagnose(var run) -> parts.insight().diagnoses().diagnose(run);
      case Query.CompareDefinitions(var run) -> parts.insight().diagnoses().compare(run);
      case Query.ControlsOf(var hours) ->
          parts.insight().controls().statistics(hours, caller.tenant());
      case Query.ListControls it -> parts.insight().controls().list(it, caller.tenant());
      case Query.ListVersions it -> parts.library().versions().list(it, caller.tenant());
      case Query.GetVersion it -> parts.library().versions().get(it, caller.tenant());
      case Query.CompareVersions it -> parts.library().versions().compare(it, caller.tenant());
      case Query.GetLayout(var name) -> parts.library().layouts().get(name, caller.tenant());
      case Query.NodeStatistics it -> parts.library().versions().figures(it, caller.tenant());
      case Query.ListItems(var run) -> parts.runs().items(run);
      case Query.ListResults(var run) -> parts.runs().results(run);
      case Query.PlanImport it -> parts.library().files().plan(it, caller);
      case Query.Export it -> parts.library().files().export(it, caller);
      case Query.ListRules _ -> parts.insight().rules().list(caller.tenant());
      case Query.TryRule it -> parts.insight().rules().trial(it, caller.tenant());
    };
  }

  @Override
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    return parts
        .insight()
        .controls()
        .recorded(command, caller, () -> guarded(() -> cast(carryOut(command, caller))));
  }

  private Answer<?> carryOut(Command<?> command, Caller caller) {
    return switch (command) {
      case Command.SaveDefinition it -> parts.definitionCommands().save(it, caller);
      case Command.Trigger it -> parts.triggerCommand().trigger(it, caller);
      case Command.TestRun it -> parts.library().testRuns().run(it, caller);
      case Command.Stop it -> parts.runCommands().stop(it, caller);
      case Command.Rerun it -> parts.runCommands().rerun(it, caller);
      case Command.SetEnabled it -> parts.statusCommands().setEnabled(it, caller);
      case Command.DeleteDefinition it -> parts.statusCommands().delete(it, caller);
      case Command.PublishEvent it -> parts.schedules().events().publish(it, caller);
      case Command.RunMissed it -> parts.schedules().missed().run(it, caller);
      case Command.SaveCalendar it -> parts.schedules().calendars().save(it, caller);
      case Command.DeleteCalendar it -> parts.schedules().calendars().delete(it, caller);
      case Command.SetPool it -> parts.capacities().capacity().setPool(it, caller);
      case Command.SetQuota it -> parts.capacities().capacity().setQuota(it, caller);
      case Command.SetGroupLimit it -> parts.capacities().capacity().setGroupLimit(it, caller);
      case Command.SetPriority it -> parts.capacities().capacity().setPriority(it, caller);
      case Command.SetCanary it -> parts.capacities().canaries().set(it, caller);
      case Command.EndCanary it -> parts.capacities().canaries().end(it, caller);
      case Command.SaveDataSource it -> parts.tasks().sources().save(it, caller);
      case Command.DeleteDataSource it -> parts.tasks().sources().delete(it, caller);
      case Command.PutSecret it -> parts.tasks().secrets().put(it, caller);
      case Command.DeleteSecret it -> parts.tasks().secrets().delete(it, caller);
      case Command.Decide it -> parts.tasks().approvals().decide(it, caller);
      case Command.Callback it -> parts.tasks().callbacks().complete(it, caller);
      case Command.Compensate it -> parts.failures().compensations().start(it, caller);
      case Command.Judge it -> parts.failures().judgements().judge(it, caller);
      case Command.SetHold it -> parts.control().holds().set(it, caller);
      case Command.LiftHold it -> parts.control().holds().lift(it, caller);
      case Command.Suspend it -> parts.control().suspensions().suspend(it, caller);
      case Command.Continue it -> parts.control().suspensions().goOn(it, caller);
      case Command.Mark it -> parts.control().marks().mark(it, caller);
      case Command.RetryNow it -> parts.control().marks().retryNow(it, caller);
      case Command.Discard it -> parts.bulk().discards().discard(it, caller);
      case Command.StartOperation it -> parts.bulk().operations().start(it, caller);
      case Command.CancelOperation it -> parts.bulk().operations().cancel(it, caller);
      case Command.ApproveOperation it -> parts.bulk().operations().approve(it, caller);
      case Command.SetGuard it -> parts.bulk().operations().setGuard(it, caller);
      case Command.SaveLayout it -> parts.library().layouts().save(it, caller);
      case Command.RestoreVersion it -> parts.library().versions().restore(it, caller);
      case Command.Import it -> parts.library().files().run(it, caller);
      case Command.SaveRule it -> parts.insight().rules().save(it, caller);
      case Command.DeleteRule it -> parts.insight().rules().delete(it, caller);
    };
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    return guarded(
        () ->
            switch (command) {
              case Command.Rerun it -> parts.runCommands().previewRerun(it, caller);
              case Command.Stop it -> parts.runCommands().previewStop(it);
              case Command.SaveDefinition it -> parts.definitionCommands().preview(it, caller);
              case Command.Trigger it -> parts.triggerCommand().preview(it, caller);
              case Command.TestRun it -> parts.library().testRuns().preview(it, caller);
              case Command.SetEnabled it -> parts.statusPreviews().ofSetEnabled(it, caller);
              case Command.DeleteDefinition it -> parts.statusPreviews().ofDelete(it, caller);
              case Command.PublishEvent it -> parts.schedules().events().preview(it, caller);
              case Command.RunMissed it -> parts.schedules().missed().preview(it, caller);
              case Command.SaveCalendar it -> parts.schedules().calendars().previewSave(it, caller);
              case Command.DeleteCalendar it ->
                  parts.schedules().calendars().previewDelete(it, caller);
              case Command.SetPool it -> Preview.of(parts.capacities().capacity().refusal(it));
              case Command.SetQuota it -> Preview.of(parts.capacities().capacity().refusal(it));
              case Command.SetGroupLimit it ->
                  Preview.of(parts.capacities().capacity().refusal(it));
              case Command.SetPriority it -> Preview.of(parts.capacities().capacity().refusal(it));
              case Command.SetCanary it ->
                  Preview.of(parts.capacities().canaries().refusal(it, caller));
              case Command.EndCanary it ->
                  Preview.of(parts.capacities().canaries().refusal(it, caller));
              case Command.PutSecret it -> Preview.of(parts.tasks().secrets().refusal(it));
              case Command.DeleteSecret it ->
                  Preview.of(parts.tasks().secrets().refusal(it, caller));
              case Command.Decide it -> Preview.of(parts.tasks().approvals().refusal(it, caller));
              case Command.SaveDataSource it -> Preview.of(parts.tasks().sources().refusal(it));
              case Command.DeleteDataSource it ->
                  Preview.of(parts.tasks().sources().refusal(it, caller));
              case Command.Callback it -> Preview.of(parts.tasks().callbacks().refusal(it, caller));
              case Command.Compensate it -> parts.failures().compensations().preview(it);
              case Command.Judge it -> parts.failures().judgements().preview(it);
              case Command.SetHold it -> parts.control().holds().preview(it, caller);
              case Command.LiftHold it -> parts.control().holds().preview(it, caller);
              case Command.Suspend it -> parts.control().suspensions().preview(it, caller);
              case Command.Continue it -> parts.control().suspensions().preview(it, caller);
              case Command.Mark it -> parts.control().marks().preview(it, caller);
              case Command.RetryNow it -> parts.control().marks().preview(it, caller);
              case Command.Discard it -> parts.bulk().discards().preview(it, caller);
              case Command.StartOperation it -> parts.bulk().operations().preview(it, caller);
              case Command.CancelOperation it -> parts.bulk().operations().preview(it, caller);
              case Command.ApproveOperation it -> parts.bulk().operations().preview(it, caller);
              case Command.SetGuard it -> parts.bulk().operations().preview(it, caller);
              case Command.SaveLayout it -> parts.library().layouts().preview(it, caller);
              case Command.RestoreVersion it -> parts.library().versions().preview(it, caller);
              case Command.Import it -> parts.library().files().preview(it, caller);
              case Command.SaveRule it -> parts.insight().rules().preview(it, caller);
              case Command.DeleteRule it -> parts.insight().rules().preview(it, caller);
            });
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return parts.feed().subscribe(listener);
  }

  @Override
  public Capabilities capabilities() {
    Map<Class<?>, Support> support = new HashMap<>();
    for (Class<?> operation : Query.class.getPermittedSubclasses()) {
      support.put(operation, Support.NATIVE);
    }
    for (Class<?> operation : Command.class.getPermittedSubclasses()) {
      support.put(operation, Support.NATIVE);
    }
    return new Capabilities("Wheelhouse", parts.health().version(), support);
  }

  /// Stops triggering and dispatching; what runs goes on under its supervisors.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      duties.close();
      store.close();
    }
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (EngineException e) {
      throw e;
    } catch (CompletionException e) {
      throw unreachable(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      throw unreachable(e);
    }
  }

  private EngineException unreachable(Throwable cause) {
    if (closed.get()) {
      return new EngineException.Unreachable(
          Fault.of(Fault.ENGINE_STOPPED, "The engine was stopped. Start it and ask again."), cause);
    }
    log.error("answering a call", cause);
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String code = cause instanceof StoreException ? Fault.STORE_UNAVAILABLE : Fault.INTERNAL;
    return new EngineException.Unreachable(
        Fault.of(code, "The engine could not answer: " + message + ". Nothing was changed."),
        cause);
  }

  private static EngineException noDefinition(String name) {
    return new EngineException.Refused(
        Fault.of(Fault.NOT_FOUND, "There is no job or DAG " + name + "."));
  }

  /// Queries and commands name the type of their answer, which the compiler can't follow through a
  /// switch.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T cast(Object answer) {
    return (T) answer;
  }
}
