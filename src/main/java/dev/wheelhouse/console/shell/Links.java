package dev.wheelhouse.console.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Opens links: each room says once how it shows its objects, any other can then lead there.
public final class Links {
  private final Map<Class<? extends Link>, Consumer<? super Link>> doors = new HashMap<>();

  /// Says how links of a kind are opened; called on the window's thread.
  public <L extends Link> void opens(Class<L> kind, Consumer<? super L> door) {
    doors.put(kind, link -> door.accept(kind.cast(link)));
  }

  /// Whether a room shows objects of this kind.
  public boolean canOpen(Link link) {
    return doors.containsKey(link.getClass());
  }

  public void open(Link link) {
    var door = doors.get(link.getClass());
    if (door == null) {
      throw new IllegalStateException("no room opens " + link.text());
    }
    door.accept(link);
  }
}
