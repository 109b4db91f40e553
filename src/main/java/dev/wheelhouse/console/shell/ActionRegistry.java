package dev.wheelhouse.console.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All actions of the window, in the order in which they were added.
public final class ActionRegistry {
  private final Map<String, Action> actions = new LinkedHashMap<>();

  /// Adds actions; two with one id, or with one shortcut on one screen, are a mistake of ours.
  public ActionRegistry add(Action... added) {
    for (var action : added) {
      action.shortcut().ifPresent(keys -> requireFree(action, keys));
      if (actions.putIfAbsent(action.id(), action) != null) {
        throw new IllegalArgumentException("two actions are called " + action.id());
      }
    }
    return this;
  }

  public Action get(String id) {
    var action = actions.get(id);
    if (action == null) {
      throw new IllegalArgumentException("no action is called " + id);
    }
    return action;
  }

  public List<Action> all() {
    return List.copyOf(actions.values());
  }

  public List<Action> of(ActionGroup group) {
    return actions.values().stream().filter(action -> action.group() == group).toList();
  }

  /// Whether both have their keys for the same: a screen's actions go before those of the window.
  private static boolean meet(Action one, Action other) {
    return one.screen().equals(other.screen());
  }

  private void requireFree(Action action, Shortcut keys) {
    for (var other : actions.values()) {
      if (other.shortcut().filter(keys::equals).isPresent() && meet(action, other)) {
        throw new IllegalArgumentException(action.id() + " has the keys of " + other.id());
      }
    }
  }
}
