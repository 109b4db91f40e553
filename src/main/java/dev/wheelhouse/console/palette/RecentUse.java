package dev.wheelhouse.console.palette;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ObservableMap;

/// What the operator has used from the palette, remembered from window to window.
final class RecentUse {
  static final String REMEMBERED_AS = "palette:used";
  private static final int MOST = 20;
  private static final String SEPARATOR = "\n";

  private final ObservableMap<String, String> remembered;

  RecentUse(ObservableMap<String, String> remembered) {
    this.remembered = remembered;
  }

  /// Keys of entries, the last one first.
  List<String> keys() {
    return remembered
        .getOrDefault(REMEMBERED_AS, "")
        .lines()
        .filter(key -> !key.isEmpty())
        .toList();
  }

  void used(String key) {
    var keys = Stream.concat(Stream.of(key), keys().stream()).distinct().limit(MOST).toList();
    remembered.put(REMEMBERED_AS, String.join(SEPARATOR, keys));
  }
}
