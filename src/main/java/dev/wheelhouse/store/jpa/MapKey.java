package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Target;

/// How an item of a mapped node stands in `run.map_key`: its index, a space, and its text.
final class MapKey {
  private MapKey() {}

  static String write(Target.Item item) {
    return item.index() + " " + item.text();
  }

  static Target.Item read(RunId of, String key) {
    int space = key.indexOf(' ');
    return new Target.Item(of, Integer.parseInt(key.substring(0, space)), key.substring(space + 1));
  }
}
