package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.shell.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that Enter does.
///
/// @param key tells it from all others, also the next time the window opens
/// @param title what the typed letters are looked for in
/// @param detail beside the title
/// @param keywords found too, but not shown
/// @param failing it is, or is about, something that fails now
/// @param keys its shortcut; empty without one
/// @param obstacle why it can't be done now; empty when it can
/// @param link to the object; null where there is none
record PaletteEntry(
    String key,
    PaletteKind kind,
    Face face,
    String title,
    String detail,
    String keywords,
    boolean failing,
    List<String> keys,
    String obstacle,
    Explanation explanation,
    @Nullable Link link,
    Runnable does) {

  PaletteEntry {
    keys = List.copyOf(keys);
  }

  boolean off() {
    return !obstacle.isEmpty();
  }

  /// The icon, and the class that colours it; the class may be empty. The aside stands at the right
  /// edge.
  record Face(String icon, String iconClass, String aside) {
    static Face of(String icon) {
      return new Face(icon, "", "");
    }
  }
}
