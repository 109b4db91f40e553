package dev.wheelhouse.model.definition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a template's text once, left to right.
final class TemplateParser {
  private static final String OPEN = "${";
  private static final String ESCAPED = "$${";
  private static final String NOT_KNOWN =
      " is not known. Names are logicalTime, params.NAME, upstream.NODE.output.NAME and secret:NAME; for a literal ${ write $${.";
  private static final String SECRET = "secret:";
  private static final String UPSTREAM = "upstream.";
  private static final String OUTPUT = ".output.";
  private static final String NO_OUTPUT =
      " is not an output's name. Write ${upstream.NODE.output.NAME}; terms and formats go with logicalTime only.";
  private static final Pattern TERM =
      Pattern.compile("\\s*([+-])\\s*(\\d{1,9})([" + TemplateTerm.UNITS + "])");

  private final String text;
  private final List<TemplatePart> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  TemplateParser(String text) {
    this.text = text;
  }

  List<TemplatePart> parts() {
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith(ESCAPED, at)) {
        literal.append(OPEN);
        at += ESCAPED.length();
      } else if (text.startsWith(OPEN, at)) {
        int end = end(at);
        endLiteral();
        parts.add(place(text.substring(at + OPEN.length(), end)));
        at = end + 1;
      } else {
        literal.append(text.charAt(at++));
      }
    }
    endLiteral();
    return parts;
  }

  private int end(int open) {
    int end = text.indexOf('}', open);
    if (end < 0) {
      throw new TemplateException(
          "The ${ at character " + (open + 1) + " has no closing brace. Add } or write $${.");
    }
    return end;
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      parts.add(new TemplatePart.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private static TemplatePart place(String inside) {
    int bar = inside.indexOf('|');
    String expression = (bar < 0 ? inside : inside.substring(0, bar)).strip();
    String name = expression.split("[\\s+-]", 2)[0];
    if (name.equals("logicalTime")) {
      List<TemplateTerm> terms = terms(inside, expression.substring(name.length()));
      return new TemplatePart.LogicalTime(terms, format(inside, bar));
    }
    if (bar < 0
        && expression.startsWith("params.")
        && ParameterNames.valid(expression.substring(7))) {
      return new TemplatePart.Param(expression.substring(7));
    }
    if (bar < 0 && expression.startsWith(SECRET) && ParameterNames.valid(expression.substring(7))) {
      return new TemplatePart.Secret(expression.substring(7));
    }
    if (bar < 0 && expression.startsWith(UPSTREAM)) {
      return new TemplatePart.Upstream(upstream(inside, expression));
    }
    throw new TemplateException(unknown(inside, expression));
  }

  /// A node's key may have dots; the last word before the name counts.
  private static Upstreams.Place upstream(String inside, String expression) {
    int output = expression.lastIndexOf(OUTPUT);
    String node =
        output <= UPSTREAM.length() ? "" : expression.substring(UPSTREAM.length(), output);
    String name = output < 0 ? "" : expression.substring(output + OUTPUT.length());
    if (node.isBlank() || name.isBlank()) {
      throw new TemplateException(shown(inside) + NO_OUTPUT);
    }
    return new Upstreams.Place(node, name);
  }

  private static String unknown(String inside, String expression) {
    String shown = shown(inside);
    if (expression.startsWith(UPSTREAM)) {
      return shown + NO_OUTPUT;
    }
    if (expression.startsWith(SECRET)) {
      return shown + " is not a secret's name; terms and formats go with logicalTime only.";
    }
    if (expression.startsWith("params.")) {
      return shown + " is not a parameter's name; terms and formats go with logicalTime only.";
    }
    return shown + NOT_KNOWN;
  }

  private static List<TemplateTerm> terms(String inside, String text) {
    List<TemplateTerm> terms = new ArrayList<>();
    Matcher term = TERM.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!term.region(at, text.length()).lookingAt()) {
        throw new TemplateException(
            shown(inside)
                + " is not read from \""
                + text.substring(at).strip()
                + "\" on. Write terms such as - 1d; units are d, w, M, y, h, m, s.");
      }
      long amount = Long.parseLong(term.group(2));
      terms.add(
          new TemplateTerm(term.group(1).equals("-") ? -amount : amount, term.group(3).charAt(0)));
      at = term.end();
    }
    return terms;
  }

  private static DateTimeFormatter format(String inside, int bar) {
    if (bar < 0) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    }
    String pattern = inside.substring(bar + 1).strip();
    try {
      DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      String sample = format.format(Instant.EPOCH.atZone(ZoneOffset.UTC));
      if (!sample.isEmpty()) {
        return format;
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // told below, like an empty pattern
    }
    throw new TemplateException(
        shown(inside) + " has a format that is not one. Write one such as yyyy-MM-dd.");
  }

  private static String shown(String inside) {
    return OPEN + inside + "}";
  }
}
