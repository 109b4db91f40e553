package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphPicture.Memo;
import dev.wheelhouse.console.control.graph.GraphPicture.Row;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Pictures for tests: the night of the mockups, and nets of any size.
public final class ToldGraph {
  private static final List<Course> COURSES = List.of(Course.IDLE, Course.PASSED, Course.BLOCKING);

  private ToldGraph() {}

  public static GraphPicture billing() {
    var rows =
        List.of(
            new Row(StateStyle.SUCCESS, "card", "41 210 rows, 3 m 12 s"),
            new Row(StateStyle.FAILED, "sepa", "503 from sepa-gw, 3 of 3"),
            new Row(StateStyle.SUCCESS, "wallet", "9 874 rows, 1 m 40 s"),
            new Row(StateStyle.SUCCESS, "paypal", "12 031 rows, 2 m 05 s"));
    var daily =
        new Card(
            "daily",
            2,
            88,
            160,
            Card.PILL,
            "mdi2c-calendar-clock",
            "Daily at 02:30 CET",
            "",
            List.of(),
            Look.ASIDE,
            null);
    var settle =
        new Card(
            "settle",
            224,
            64,
            Card.WIDE,
            Card.height(rows),
            "mdi2w-web",
            "settle",
            "HTTP · per channel, 4 at once",
            rows,
            Look.USUAL,
            StateStyle.FAILED);
    return new GraphPicture(
        List.of(
            daily,
            card(
                "pull-payments", 0, 152, "mdi2d-database", "SQL · 63 115 rows", StateStyle.SUCCESS),
            settle,
            card(
                "issue-bill", 488, 152, "mdi2c-coffee-outline", "Java · waits", StateStyle.PENDING),
            card("notify-finance", 696, 152, "mdi2c-console", "Shell · waits", StateStyle.PENDING),
            aside("reverse-settlement", 238, 384)),
        List.of(
            new Wire("daily", "pull-payments", "", Course.STARTING),
            new Wire("pull-payments", "settle", "", Course.PASSED),
            new Wire("settle", "issue-bill", "all 4", Course.BLOCKING),
            new Wire("issue-bill", "notify-finance", "", Course.IDLE),
            new Wire("settle", "reverse-settlement", "compensate, on request", Course.UNDOING)),
        List.of(
            new Memo(
                "note",
                496,
                56,
                192,
                72,
                "SEPA cut-off is 04:30",
                "Retries must end before it.",
                "Mara Keller, 12 Jan")));
  }

  static Card card(String key, double x, double y, String icon, String detail, StateStyle state) {
    return new Card(
        key, x, y, Card.WIDTH, Card.HEIGHT, icon, key, detail, List.of(), Look.USUAL, state);
  }

  private static Card aside(String key, double x, double y) {
    return new Card(
        key,
        x,
        y,
        188,
        Card.HEIGHT,
        "mdi2d-database",
        key,
        "SQL · undo ledger batch",
        List.of(),
        Look.ASIDE,
        StateStyle.PENDING);
  }

  /// Layers of cards, each with one to three wires from the layer before.
  public static GraphPicture net(int cards) {
    var random = new Random(5);
    var high = Math.max(2, (int) Math.sqrt(cards));
    var nodes = new ArrayList<Card>();
    var wires = new ArrayList<Wire>();
    for (var i = 0; i < cards; i++) {
      var layer = i / high;
      var state = StateStyle.values()[random.nextInt(StateStyle.values().length)];
      nodes.add(
          card(
              "step-" + i, layer * 212.0, i % high * 84.0, "mdi2c-console", "Shell · " + i, state));
      for (var wire = 0; layer > 0 && wire <= random.nextInt(3); wire++) {
        var near = Math.clamp(i % high + random.nextInt(7) - 3, 0, high - 1);
        wires.add(
            new Wire(
                "step-" + ((layer - 1) * high + near),
                "step-" + i,
                "",
                COURSES.get(random.nextInt(COURSES.size()))));
      }
    }
    return new GraphPicture(nodes, wires, List.of());
  }
}
