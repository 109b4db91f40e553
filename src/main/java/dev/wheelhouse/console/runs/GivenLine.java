package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunDetail;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A value that an attempt began with.
///
/// @param name of the parameter, or of the output that came before
/// @param from the node that handed it on; empty for a parameter
/// @param value of a secret its name
record GivenLine(String name, String from, String value, boolean secret) {
  private static final String UPSTREAM = "upstream.";
  private static final String OUTPUT = ".output.";
  private static final Comparator<GivenLine> ORDER =
      Comparator.comparing(GivenLine::from).thenComparing(GivenLine::name);

  /// The parameters, then what nodes before it have handed on.
  ///
  /// @param attempt by number; one that is not there was given nothing
  static List<GivenLine> all(RunDetail detail, int attempt) {
    return detail.attempts().stream()
        .filter(it -> it.number() == attempt)
        .flatMap(it -> it.given().entrySet().stream())
        .map(it -> of(it, detail.secrets().contains(it.getKey())))
        .sorted(ORDER)
        .toList();
  }

  private static GivenLine of(Map.Entry<String, String> given, boolean secret) {
    var name = given.getKey();
    var at = name.startsWith(UPSTREAM) ? name.indexOf(OUTPUT, UPSTREAM.length()) : -1;
    return at < 0
        ? new GivenLine(name, "", given.getValue(), secret)
        : new GivenLine(
            name.substring(at + OUTPUT.length()),
            name.substring(UPSTREAM.length(), at),
            given.getValue(),
            false);
  }

  /// As a task names it.
  String template() {
    return "${" + (from.isEmpty() ? "params." : UPSTREAM + from + OUTPUT) + name + "}";
  }
}
