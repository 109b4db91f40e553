package dev.wheelhouse.model.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/// A script with several statements and places for values.
///
/// A value never becomes text of a statement: `${…}` outside of quotes is bound as a parameter, so
/// no value can change what a statement does. Inside quotes there is nothing to bind.
public final class SqlScript {
  private static final String OPEN = "${";
  private static final String ESCAPED = "$${";

  private final List<Stretch> stretches;

  private SqlScript(String text) {
    stretches = new SqlScanner(text).stretches();
  }

  public static SqlScript of(String text) {
    return new SqlScript(text);
  }

  /// One statement, as JDBC takes it.
  ///
  /// @param text has a `?` for each value
  /// @param operators where a `?` stands outside of quotes that is no value's
  public record Statement(String text, List<Integer> operators, List<String> values) {
    public Statement {
      operators = List.copyOf(operators);
      values = List.copyOf(values);
    }
  }

  /// What keeps the text from being a script; sentences for operators.
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Stretch stretch : stretches) {
      switch (stretch) {
        case Stretch.Quoted(var text, var closed) -> {
          addUnless(closed, problems, "The quote " + shown(text) + " is not closed. Close it.");
          addUnless(
              !text.replace(ESCAPED, "").contains(OPEN),
              problems,
              "The place in "
                  + shown(text)
                  + " stands inside quotes, where nothing can be bound. Take the quotes away, and join texts with ||; for a literal ${ write $${.");
        }
        case Stretch.Comment(var text, var closed) ->
            addUnless(closed, problems, "The comment " + shown(text) + " is not closed. Close it.");
        case Stretch.Code _, Stretch.Place _, Stretch.End _ -> {}
      }
    }
    addUnless(!statements().isEmpty(), problems, "The script has no statement. Write one.");
    return problems;
  }

  private static void addUnless(boolean holds, List<String> problems, String message) {
    if (!holds) {
      problems.add(message);
    }
  }

  /// The script with a value in each place, as [#statements] of it takes them.
  ///
  /// @param value of a place, such as `${params.day}`
  public String withValues(UnaryOperator<String> value) {
    StringBuilder text = new StringBuilder();
    for (Stretch stretch : stretches) {
      text.append(
          stretch instanceof Stretch.Place place
              ? OPEN + encoded(value.apply(place.text())) + "}"
              : stretch.text());
    }
    return text.toString();
  }

  /// The statements in order, without comments; of a script that has its values.
  public List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    Draft draft = new Draft();
    for (Stretch stretch : stretches) {
      switch (stretch) {
        case Stretch.Code(var text) -> draft.code(text);
        case Stretch.Quoted(var text, _) -> draft.text.append(text.replace(ESCAPED, OPEN));
        case Stretch.Comment _ -> draft.text.append(' ');
        case Stretch.Place(var text) -> draft.bind(text.substring(2, text.length() - 1));
        case Stretch.End _ -> draft.endInto(statements);
      }
    }
    draft.endInto(statements);
    return List.copyOf(statements);
  }

  private static String encoded(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String inside) {
    try {
      return new String(Base64.getDecoder().decode(inside), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException withoutValue) {
      return "";
    }
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }

  /// A statement while it is put together.
  private static final class Draft {
    final StringBuilder text = new StringBuilder();
    private final List<Integer> operators = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void code(String code) {
      for (int at = code.indexOf('?'); at >= 0; at = code.indexOf('?', at + 1)) {
        operators.add(text.length() + at);
      }
      text.append(code);
    }

    void bind(String value) {
      values.add(decoded(value));
      text.append('?');
    }

    void endInto(List<Statement> statements) {
      int lead = text.length() - text.toString().stripLeading().length();
      String statement = text.toString().strip();
      if (!statement.isEmpty()) {
        statements.add(
            new Statement(statement, operators.stream().map(at -> at - lead).toList(), values));
      }
      text.setLength(0);
      operators.clear();
      values.clear();
    }
  }
}
