package dev.wheelhouse.model.run;

import java.util.regex.Pattern;

/// Makes failures with one cause look alike: hexadecimal ids and numbers are taken out of the
/// message, blanks are folded, and the rest is cut.
public final class ErrorSignature {
  private static final Pattern IDS =
      Pattern.compile("\\b[0-9a-fA-F]{8,}(-[0-9a-fA-F]{4,})*\\b|\\d+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int LONGEST = 200;

  private ErrorSignature() {}

  public static String of(String error) {
    String bare = BLANKS.matcher(IDS.matcher(error).replaceAll("#")).replaceAll(" ").strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
  }
}
