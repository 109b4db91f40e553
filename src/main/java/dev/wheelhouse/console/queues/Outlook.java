package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an act over the picked rows would do, as the engine says.
///
/// @param command that does it; null when there is nothing to do, or more than can be named
record Outlook(Aim aim, Act act, @Nullable Command<?> command, Preview preview) {

  static Outlook of(
      EngineLink.Questions engine, Picks picks, QueueFilter filter, Act act, Pace pace) {
    return of(engine, Aim.of(picks, filter, engine), act, pace);
  }

  static Outlook of(EngineLink.Questions engine, Aim aim, Act act, Pace pace) {
    return switch (aim) {
      case Aim.Nothing _, Aim.TooMany _ -> new Outlook(aim, act, null, Preview.NOTHING);
      case Aim.One(var run) -> previewed(engine, aim, act, single(run, act));
      case Aim.Many(var selection) ->
          previewed(
              engine,
              aim,
              act,
              new Command.StartOperation(new OperationPlan(act, selection, pace)));
    };
  }

  private static Outlook previewed(
      EngineLink.Questions engine, Aim aim, Act act, Command<?> command) {
    return new Outlook(aim, act, command, engine.preview(command));
  }

  /// The command that does it with one run.
  static Command<RunId> single(RunId run, Act act) {
    return switch (act) {
      case Act.Rerun(var plan, _) -> new Command.Rerun(run, plan);
      case Act.Stop(var grace) -> new Command.Stop(run, grace);
      case Act.Mark(var as) -> new Command.Mark(run, as);
      case Act.Discard _ -> new Command.Discard(run);
      case Act.RetryNow _ -> new Command.RetryNow(run);
    };
  }

  <T extends Preview.Impact> Stream<T> impacts(Class<T> kind) {
    return preview.impacts().stream().filter(kind::isInstance).map(kind::cast);
  }

  /// The names of the runs that it starts, each once.
  List<String> starts() {
    return preview.starts().stream().map(Preview.Effect::name).distinct().toList();
  }
}
