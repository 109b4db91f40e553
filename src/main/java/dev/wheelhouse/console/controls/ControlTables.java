package dev.wheelhouse.console.controls;

import dev.wheelhouse.api.ControlStatistics;
import dev.wheelhouse.api.ControlView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The small tables of the history: rows of words under headings.
final class ControlTables {
  private static final int MOST_SPOTS = 8;

  private final Formats formats;
  private final Texts texts;

  ControlTables(Formats formats) {
    this.formats = formats;
    this.texts = formats.texts();
  }

  /// Each kind of command: how often, how well, how fast.
  GridPane kinds(ControlStatistics told) {
    var grid = grid(1, 5);
    heads(
        grid,
        "history.command",
        "history.count",
        "history.success",
        "history.median",
        "history.p95",
        "history.longest");
    for (var kind : told.kinds()) {
      var share = kind.count() == 0 ? 1 : (double) kind.succeeded() / kind.count();
      row(
          grid,
          plain(CommandWords.of(kind.command(), texts)),
          number(Formats.number(kind.count())),
          number(Formats.percent(share)),
          number(took(kind.median())),
          number(took(kind.p95())),
          number(took(kind.longest())));
    }
    return grid;
  }

  /// What was acted on most.
  GridPane spots(ControlStatistics told) {
    var grid = grid(1, 1);
    heads(grid, "history.object", "history.count");
    for (var spot : told.objects().stream().limit(MOST_SPOTS).toList()) {
      row(grid, plain(object(spot.object())), number(Formats.number(spot.count())));
    }
    return grid;
  }

  /// @param refused whether the last column says why it was refused, or else how long it took
  GridPane commands(List<ControlView> commands, Instant now, boolean refused) {
    var grid = grid(0, 0);
    var columns = grid.getColumnConstraints();
    columns.addAll(fit(HPos.LEFT), fit(HPos.LEFT), fit(HPos.LEFT), rest(), fit(HPos.RIGHT));
    heads(
        grid,
        "history.at",
        "hold.by",
        "history.command",
        "history.object",
        refused ? "history.refused" : "history.took");
    for (var it : commands) {
      row(
          grid,
          number(formats.time(it.at(), now)),
          plain(it.who()),
          plain(CommandWords.of(it.command(), texts)),
          plain(object(it.object())),
          refused ? fault(it.fault()) : number(took(it.took())));
    }
    return grid;
  }

  /// `job settle` with its first word in the operator's language.
  String object(String object) {
    var space = object.indexOf(' ');
    var kind = space < 0 ? object : object.substring(0, space);
    var name = space < 0 ? "" : object.substring(space + 1);
    return switch (kind) {
      case "engine" -> texts.get("hold.in-engine");
      case "tenant" -> texts.get("hold.in-tenant");
      case "pool" -> texts.get("hold.in-pool", name);
      case "group" -> texts.get("hold.in-group", name);
      case "dag" -> texts.get("hold.in-dag", name);
      case "job" -> texts.get("hold.in-job", name);
      case "run" -> texts.get("hold.in-run", name.replaceFirst("^#", ""));
      default -> object;
    };
  }

  private String took(Duration took) {
    return took.compareTo(Duration.ofSeconds(1)) < 0
        ? texts.get("history.millis", took.toMillis())
        : formats.duration(took);
  }

  private Node fault(String code) {
    var label = number(code);
    label.setGraphic(Icons.of("mdi2c-close-octagon", "danger-icon"));
    return label;
  }

  private void heads(GridPane grid, String... keys) {
    var heads = new Node[keys.length];
    for (var i = 0; i < keys.length; i++) {
      var head = new Label(texts.get(keys[i]));
      head.getStyleClass().addAll("small", "medium", "muted");
      heads[i] = head;
    }
    grid.addRow(0, heads);
  }

  private static void row(GridPane grid, Node... cells) {
    grid.addRow(grid.getRowCount(), cells);
  }

  private static Label plain(String words) {
    var label = new Label(words);
    label.getStyleClass().add("small");
    return label;
  }

  private static Label number(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll("small", "mono");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }

  private static GridPane grid(int wide, int numbers) {
    var grid = new GridPane();
    grid.getStyleClass().add("control-table");
    for (var i = 0; i < wide; i++) {
      grid.getColumnConstraints().add(rest());
    }
    for (var i = 0; i < numbers; i++) {
      grid.getColumnConstraints().add(fit(HPos.RIGHT));
    }
    return grid;
  }

  private static ColumnConstraints rest() {
    var column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    column.setMinWidth(60);
    return column;
  }

  private static ColumnConstraints fit(HPos where) {
    var column = new ColumnConstraints();
    column.setHalignment(where);
    return column;
  }
}
