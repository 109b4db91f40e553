package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.definition.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Keys that nothing in a document has yet: `shell`, `shell-2`, `shell-3`.
final class FreshKey {
  private static final Pattern NUMBERED = Pattern.compile("-\\d+$");

  private FreshKey() {}

  static String of(String wanted, DagDocument document) {
    return of(wanted, taken(document));
  }

  /// @param taken by nodes and notes alike, which share one picture
  static String of(String wanted, Set<String> taken) {
    if (!taken.contains(wanted)) {
      return wanted;
    }
    var stem = NUMBERED.matcher(wanted).replaceFirst("");
    var number = 2;
    while (taken.contains(stem + "-" + number)) {
      number++;
    }
    return stem + "-" + number;
  }

  static Set<String> taken(DagDocument document) {
    var taken = new HashSet<String>();
    document.definition().nodes().stream().map(Node::key).forEach(taken::add);
    document.layout().notes().stream().map(Note::id).forEach(taken::add);
    return taken;
  }
}
