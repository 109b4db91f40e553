package dev.wheelhouse.engine.control;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.DagDefinition;
import java.util.Locale;

/// What a command acts on, in the words of the record: `job settle`, `run #12`.
final class Spoken {
  private Spoken() {}

  static String object(Command<?> command) {
    return switch (command) {
      case Command.SaveDefinition(var definition, _, _) ->
          (definition instanceof DagDefinition ? "dag " : "job ") + definition.name();
      case Command.Trigger it -> "job " + it.name();
      case Command.TestRun it -> "dag " + it.draft().name();
      case Command.SetEnabled it -> "job " + it.name();
      case Command.DeleteDefinition(var name) -> "job " + name;
      case Command.Stop it -> "run " + it.run();
      case Command.Rerun it -> "run " + it.run();
      case Command.SetPriority it -> "run " + it.run();
      case Command.Decide it -> "run " + it.run();
      case Command.Compensate(var run) -> "run " + run;
      case Command.Judge it -> "run " + it.run();
      case Command.Suspend it -> "run " + it.run();
      case Command.Continue(var run) -> "run " + run;
      case Command.Mark it -> "run " + it.run();
      case Command.RetryNow(var run) -> "run " + run;
      case Command.Discard(var run) -> "run " + run;
      case Command.PublishEvent it -> "event " + it.name();
      case Command.RunMissed it -> "misfire #" + it.misfire();
      case Command.SaveCalendar(var calendar) -> "calendar " + calendar.name();
      case Command.DeleteCalendar(var name) -> "calendar " + name;
      case Command.SetPool(var pool) -> "pool " + pool.name();
      case Command.SetQuota _ -> "quota";
      case Command.SetGroupLimit it -> "group " + it.group();
      case Command.SetCanary(var canary) -> "job " + canary.job();
      case Command.EndCanary it -> "job " + it.job();
      case Command.SaveDataSource(var source) -> "data source " + source.name();
      case Command.DeleteDataSource(var name) -> "data source " + name;
      case Command.PutSecret it -> "secret " + it.name();
      case Command.DeleteSecret(var name) -> "secret " + name;
      case Command.Callback _ -> "callback";
      case Command.SetHold it -> place(it.place());
      case Command.LiftHold it -> "hold #" + it.hold();
      case Command.StartOperation _ -> "operation";
      case Command.CancelOperation(var id) -> "operation #" + id;
      case Command.ApproveOperation(var id) -> "operation #" + id;
      case Command.SetGuard _ -> "guard";
      case Command.SaveRule(var rule) -> "rule " + rule.name();
      case Command.DeleteRule(var name) -> "rule " + name;
      case Command.SaveLayout it -> "dag " + it.name();
      case Command.RestoreVersion it -> "job " + it.name();
      case Command.Import _ -> "import";
    };
  }

  static String place(HoldPlace place) {
    String level = place.level().name().toLowerCase(Locale.ROOT);
    return switch (place.level()) {
      case ENGINE, TENANT -> level;
      case POOL, GROUP, DAG, JOB -> level + " " + place.name();
      case RUN -> level + " #" + place.name();
    };
  }
}
