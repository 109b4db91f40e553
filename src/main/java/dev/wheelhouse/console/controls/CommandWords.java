package dev.wheelhouse.console.controls;

import dev.wheelhouse.console.text.Texts;
import java.util.Map;

/// The names of commands as the record of control tells them.
final class CommandWords {
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("SaveDefinition", "command.save-definition"),
          Map.entry("Trigger", "command.trigger"),
          Map.entry("Stop", "command.stop"),
          Map.entry("Rerun", "command.rerun"),
          Map.entry("SetEnabled", "command.set-enabled"),
          Map.entry("DeleteDefinition", "command.delete-definition"),
          Map.entry("PublishEvent", "command.publish-event"),
          Map.entry("RunMissed", "command.run-missed"),
          Map.entry("SaveCalendar", "command.save-calendar"),
          Map.entry("DeleteCalendar", "command.delete-calendar"),
          Map.entry("SetPool", "command.set-pool"),
          Map.entry("SetQuota", "command.set-quota"),
          Map.entry("SetGroupLimit", "command.set-group-limit"),
          Map.entry("SetPriority", "command.set-priority"),
          Map.entry("SetCanary", "command.set-canary"),
          Map.entry("EndCanary", "command.end-canary"),
          Map.entry("SaveDataSource", "command.save-data-source"),
          Map.entry("DeleteDataSource", "command.delete-data-source"),
          Map.entry("PutSecret", "command.put-secret"),
          Map.entry("DeleteSecret", "command.delete-secret"),
          Map.entry("Decide", "command.decide"),
          Map.entry("Callback", "command.callback"),
          Map.entry("Compensate", "command.compensate"),
          Map.entry("Judge", "command.judge"),
          Map.entry("SetHold", "command.set-hold"),
          Map.entry("LiftHold", "command.lift-hold"),
          Map.entry("Suspend", "command.suspend"),
          Map.entry("Continue", "command.continue"),
          Map.entry("Mark", "command.mark"),
          Map.entry("RetryNow", "command.retry-now"),
          Map.entry("Discard", "command.discard"),
          Map.entry("StartOperation", "command.start-operation"),
          Map.entry("CancelOperation", "command.cancel-operation"),
          Map.entry("ApproveOperation", "command.approve-operation"),
          Map.entry("SetGuard", "command.set-guard"),
          Map.entry("SaveRule", "command.save-rule"),
          Map.entry("DeleteRule", "command.delete-rule"));

  private CommandWords() {}

  /// In the operator's language; a command that is not known here keeps its own name.
  static String of(String command, Texts texts) {
    var key = KEYS.get(command);
    return key == null ? command : texts.get(key);
  }
}
