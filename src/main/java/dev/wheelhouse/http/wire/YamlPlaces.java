package dev.wheelhouse.http.wire;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/// Where the fields of a definition stand in its YAML text, as far as it can be read, and whether
/// there are comments.
public final class YamlPlaces {
  private final Map<String, Integer> lines = new HashMap<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private final int wanted;
  private int document;
  private boolean comments;

  private YamlPlaces(int wanted) {
    this.wanted = wanted;
  }

  public static YamlPlaces of(String text) {
    return of(text, 1);
  }

  /// @param document of several in the text, from 1; empty ones do not count
  public static YamlPlaces of(String text, int document) {
    var places = new YamlPlaces(document);
    var options = new LoaderOptions();
    options.setProcessComments(true);
    try {
      new Yaml(options).parse(new StringReader(text)).forEach(places::see);
    } catch (YAMLException e) {
      // What stands before the fault is known; the fault itself is told by whoever reads the text.
      return places;
    }
    return places;
  }

  /// The line of a field, from 1; of what it belongs to, where it is not there; 0 for the whole.
  public int line(String path) {
    for (var at = path; !at.isEmpty(); at = parent(at)) {
      var line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return 0;
  }

  public boolean hasComments() {
    return comments;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private void see(Event event) {
    switch (event) {
      case CommentEvent comment -> comments |= !comment.getValue().isBlank() || hash(comment);
      case MappingEndEvent _, SequenceEndEvent _ -> leave();
      case NodeEvent node -> node(node);
      default -> {}
    }
  }

  /// Blank lines come as comments, too.
  private static boolean hash(CommentEvent comment) {
    return comment.getCommentType() != CommentType.BLANK_LINE;
  }

  private void node(NodeEvent event) {
    var level = levels.peek();
    if (level == null && event instanceof MappingStartEvent) {
      document++;
    }
    if (level != null && level.takesKey() && event instanceof ScalarEvent key) {
      level.key = key.getValue();
      known(level.path(), event);
      return;
    }
    var path = level == null ? "" : level.path();
    if (!lines.containsKey(path)) {
      known(path, event);
    }
    if (event instanceof MappingStartEvent || event instanceof SequenceStartEvent) {
      levels.push(new Level(path, event instanceof SequenceStartEvent));
    } else if (level != null) {
      level.next();
    }
  }

  private void known(String path, NodeEvent event) {
    if (document == wanted) {
      lines.put(path, event.getStartMark().getLine() + 1);
    }
  }

  private void leave() {
    levels.pop();
    if (!levels.isEmpty()) {
      levels.peek().next();
    }
  }

  /// An object or list that is open, and how far it is read.
  private static final class Level {
    private final String base;
    private final boolean list;
    private @Nullable String key;
    private int index;

    Level(String base, boolean list) {
      this.base = base;
      this.list = list;
    }

    boolean takesKey() {
      return !list && key == null;
    }

    String path() {
      if (list) {
        return base + "[" + index + "]";
      }
      return base.isEmpty() ? String.valueOf(key) : base + "." + key;
    }

    void next() {
      key = null;
      index++;
    }
  }
}
