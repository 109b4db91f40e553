package dev.wheelhouse.console.jobs.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/// Names that a text field proposes while one types.
public final class Suggestions {
  static final int MOST = 8;

  private Suggestions() {}

  public static void bind(TextField field, Function<String, List<String>> names) {
    TextFields.bindAutoCompletion(field, request -> offered(names, request.getUserText()))
        .setVisibleRowCount(MOST);
  }

  /// Nothing is proposed to somebody who has typed the whole name.
  private static List<String> offered(Function<String, List<String>> names, String text) {
    var offered = text.isBlank() ? List.<String>of() : names.apply(text);
    return offered.equals(List.of(text)) ? List.of() : offered;
  }

  public static List<String> holding(List<String> names, String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(it -> it.toLowerCase(Locale.ROOT).contains(wanted))
        .limit(MOST)
        .toList();
  }
}
