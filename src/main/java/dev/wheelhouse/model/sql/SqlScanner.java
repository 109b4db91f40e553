package dev.wheelhouse.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a script into stretches, left to right, by what databases have in common: `'…'` with `''`
/// inside, `E'…'` with backslashes, `"…"`, backticks, `$tag$…$tag$`, `-- …` and `/* … */`, which
/// nests.
final class SqlScanner {
  private static final Pattern DOLLAR_TAG = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

  private final String text;
  private final List<Stretch> stretches = new ArrayList<>();
  private int from;
  private int at;

  SqlScanner(String text) {
    this.text = text;
  }

  List<Stretch> stretches() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '\'' -> quoted('\'', escapes());
        case '"', '`' -> quoted(c, false);
        case '-' -> take(text.startsWith("--", at), this::lineComment);
        case '/' -> take(text.startsWith("/*", at), this::blockComment);
        case '$' -> dollar();
        case ';' -> end();
        default -> at++;
      }
    }
    endCode();
    return List.copyOf(stretches);
  }

  private void take(boolean here, Runnable stretch) {
    if (here) {
      stretch.run();
    } else {
      at++;
    }
  }

  private void end() {
    endCode();
    at++;
    stretches.add(new Stretch.End(cut()));
  }

  /// `E'…'`, unless the letter is the end of a word.
  private boolean escapes() {
    boolean letter = at > from && Character.toUpperCase(text.charAt(at - 1)) == 'E';
    return letter && !(at - 1 > from && word(text.charAt(at - 2)));
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private void quoted(char quote, boolean backslashes) {
    endCode();
    at++;
    boolean closed = false;
    while (at < text.length() && !closed) {
      char c = text.charAt(at);
      if (backslashes && c == '\\') {
        at += 2;
      } else if (c != quote) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
        at += 2;
      } else {
        at++;
        closed = true;
      }
    }
    at = Math.min(at, text.length());
    stretches.add(new Stretch.Quoted(cut(), closed));
  }

  private void lineComment() {
    endCode();
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
    stretches.add(new Stretch.Comment(cut(), true));
  }

  private void blockComment() {
    endCode();
    int depth = 0;
    do {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < text.length());
    stretches.add(new Stretch.Comment(cut(), depth == 0));
  }

  private void dollar() {
    Matcher tag = DOLLAR_TAG.matcher(text).region(at, text.length());
    boolean inWord = at > from && word(text.charAt(at - 1));
    if (!inWord && tag.lookingAt()) {
      dollarQuoted(tag.group());
    } else if (text.startsWith("${", at) && text.indexOf('}', at) > 0) {
      endCode();
      at = text.indexOf('}', at) + 1;
      stretches.add(new Stretch.Place(cut()));
    } else {
      at++;
    }
  }

  private void dollarQuoted(String tag) {
    endCode();
    int end = text.indexOf(tag, at + tag.length());
    at = end < 0 ? text.length() : end + tag.length();
    stretches.add(new Stretch.Quoted(cut(), end >= 0));
  }

  private void endCode() {
    if (at > from) {
      stretches.add(new Stretch.Code(cut()));
    }
  }

  private String cut() {
    String stretch = text.substring(from, at);
    from = at;
    return stretch;
  }
}
