package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Naming;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which texts may be names, and which may stand in a field at all.
final class Texts {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._:-]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int SHOWN = 60;

  private Texts() {}

  /// What keeps a text from being the name of a definition or a node; such names stand in paths and
  /// beside ids.
  static Optional<String> nameFault(String what, String name) {
    if (name.isBlank()) {
      return Optional.of("The " + what + " is empty. Give it one.");
    }
    if (name.length() > Naming.MAX_NAME) {
      return Optional.of(
          "The %s %s has %d characters; %d are allowed. Shorten it."
              .formatted(what, shown(name), name.length(), Naming.MAX_NAME));
    }
    if (!name.equals(name.strip())) {
      return Optional.of(
          "The %s \"%s\" begins or ends with a blank. Remove it.".formatted(what, shown(name)));
    }
    if (NUMBER.matcher(name).matches()) {
      return Optional.of(
          "The %s %s is a number, which would be taken for an id. Add a letter."
              .formatted(what, name));
    }
    if (!NAME.matcher(name).matches()) {
      return Optional.of(
          "The %s %s has a character that names can't have. Use letters, digits, blanks and . _ : -, with a letter or digit first."
              .formatted(what, shown(name)));
    }
    return Optional.empty();
  }

  /// What keeps a text from standing in a line of a list.
  static Optional<String> lineFault(String what, String text) {
    if (text.length() > Naming.MAX_NAME) {
      return Optional.of(
          "The %s has %d characters; %d are allowed. Shorten it."
              .formatted(what, text.length(), Naming.MAX_NAME));
    }
    return text.chars().anyMatch(Character::isISOControl)
        ? Optional.of("The %s %s has a control character. Remove it.".formatted(what, shown(text)))
        : Optional.empty();
  }

  static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }

  /// A text from outside, short and without control characters.
  static String shown(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
    return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
  }
}
