package dev.wheelhouse.model.run;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes failures with one cause look alike: what differs from run to run is taken out of the
/// message (instants, ids, addresses, numbers, quoted names and values), blanks are folded, and the
/// rest is cut. Names of hosts and programs stay: they tell causes apart.
public final class ErrorSignature {
  /// In the order in which they are taken out; each leaves one `#`.
  private static final List<Pattern> DIFFERENT =
      List.of(
          // An apostrophe inside a word quotes nothing.
          Pattern.compile("(?<!\\w)'[^'\\n]*'(?!\\w)|\"[^\"\\n]*\"|`[^`\\n]*`|«[^»\\n]*»"),
          Pattern.compile(
              "\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d+)?)?(Z| ?[+-]\\d\\d:?\\d\\d)?)?"),
          Pattern.compile("\\b\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?\\b"),
          Pattern.compile("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"),
          Pattern.compile("\\b0[xX][0-9a-fA-F]+\\b|(?<=@)[0-9a-f]{5,}\\b"),
          Pattern.compile("\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\\]"),
          // The last part of a path that has a digit in it, and every such part before.
          Pattern.compile("(?<=[/\\\\])[^/\\\\\\s:'\",;)]*\\d[^/\\\\\\s:'\",;)]*"),
          Pattern.compile("\\b(?=\\w*\\d)(?=\\w*[A-Za-z])[A-Za-z0-9_]{8,}\\b"),
          Pattern.compile("\\b[0-9a-fA-F]{8,}\\b"),
          Pattern.compile("\\d[\\d.,:]*(?<=\\d)"));

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int LONGEST = 200;

  /// More of a message is not looked at.
  private static final int LOOKED_AT = 4_096;

  private ErrorSignature() {}

  public static String of(String error) {
    String bare = error.length() <= LOOKED_AT ? error : error.substring(0, LOOKED_AT);
    for (Pattern pattern : DIFFERENT) {
      bare = pattern.matcher(bare).replaceAll(Matcher.quoteReplacement("#"));
    }
    bare = BLANKS.matcher(bare).replaceAll(" ").strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
  }
}
