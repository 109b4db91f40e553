package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.TriggerRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The truth table of the trigger rules, as the documentation shows it.
public final class TruthTable {
  private TruthTable() {}

  /// @param upstreams one, or two in either order
  /// @param fates what each rule makes of them
  public record Line(List<String> upstreams, Map<TriggerRule, String> fates) {}

  public static String text() {
    try (InputStream file = TruthTable.class.getResourceAsStream("/trigger-rules.md")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Line> lines() {
    List<List<String>> rows = text().lines().map(TruthTable::cells).toList();
    List<TriggerRule> rules = rows.getFirst().stream().skip(1).map(TriggerRule::valueOf).toList();
    List<Line> lines = new ArrayList<>();
    for (List<String> row : rows.subList(2, rows.size())) {
      Map<TriggerRule, String> fates = new EnumMap<>(TriggerRule.class);
      rules.forEach(rule -> fates.put(rule, row.get(1 + rules.indexOf(rule))));
      lines.add(new Line(List.of(row.getFirst().split(", ")), fates));
    }
    return lines;
  }

  private static List<String> cells(String row) {
    return Stream.of(row.split("\\|")).skip(1).map(String::strip).toList();
  }
}
