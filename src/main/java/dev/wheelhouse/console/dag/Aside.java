package dev.wheelhouse.console.dag;

/// Keys of cards that stand for no node. They have no places of their own: they stand beside what
/// they belong to.
final class Aside {
  private static final String UNDO = "undo:";
  private static final String TRIGGER = "trigger:";

  private Aside() {}

  /// The card of the job that undoes a node's work.
  static String undoOf(String node) {
    return UNDO + node;
  }

  static String ofTrigger(String trigger) {
    return TRIGGER + trigger;
  }

  static boolean isUndo(String key) {
    return key.startsWith(UNDO);
  }

  static boolean isTrigger(String key) {
    return key.startsWith(TRIGGER);
  }

  static boolean is(String key) {
    return isUndo(key) || isTrigger(key);
  }

  /// The node or trigger that it belongs to.
  static String owner(String key) {
    return key.substring(key.indexOf(':') + 1);
  }
}
