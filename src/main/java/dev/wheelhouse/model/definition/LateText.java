package dev.wheelhouse.model.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A template with places that only the task itself can fill, while it is under way: what a call
/// answered, or the token of a callback.
///
/// Dispatch fills the others and hands the text on in a form of its own, in which a `$` of the text
/// is written `$$`: whatever a parameter's value holds, it can't be taken for a place.
public final class LateText {
  private static final String OPEN = "${";
  private static final String ESCAPED = "$${";

  private LateText() {}

  /// Changes what lies between the late places.
  ///
  /// @param late tells a late place by what stands in its braces
  static String between(String text, Predicate<String> late, UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder();
    StringBuilder template = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.startsWith(OPEN, at) ? text.indexOf('}', at) : -1;
      if (end > 0 && late.test(text.substring(at + 2, end).strip())) {
        out.append(literal(change.apply(template.toString())));
        out.append(OPEN).append(text.substring(at + 2, end).strip()).append('}');
        template.setLength(0);
        at = end + 1;
      } else {
        int step = text.startsWith(ESCAPED, at) ? ESCAPED.length() : 1;
        template.append(text, at, at + step);
        at += step;
      }
    }
    return out.append(literal(change.apply(template.toString()))).toString();
  }

  /// The late places that a template has, by what stands in their braces.
  public static List<String> places(String text, Predicate<String> late) {
    List<String> places = new ArrayList<>();
    var _ =
        between(
            text,
            inside -> {
              boolean found = late.test(inside);
              if (found) {
                places.add(inside);
              }
              return found;
            },
            template -> template);
    return List.copyOf(places);
  }

  /// Fills the late places of a text that went through dispatch.
  ///
  /// @param value of a place, by what stands in its braces
  public static String fill(String text, UnaryOperator<String> value) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith(OPEN, at)) {
        int end = text.indexOf('}', at);
        out.append(value.apply(text.substring(at + 2, end)));
        at = end + 1;
      } else {
        out.append(text.charAt(at));
        at += text.startsWith("$$", at) ? 2 : 1;
      }
    }
    return out.toString();
  }

  private static String literal(String text) {
    return text.replace("$", "$$");
  }
}
