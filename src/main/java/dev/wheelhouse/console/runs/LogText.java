package dev.wheelhouse.console.runs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes lines of bytes that arrive in pieces.
///
/// Bytes are cut at line feeds before they are decoded: no UTF-8 character contains one, so a piece
/// may end anywhere. What is not UTF-8 becomes replacement characters; what steers a terminal is
/// left out.
final class LogText {
  private static final int LONGEST_LINE = 16_384;
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|[ -/]*[0-~])");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");

  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private long openAt;

  /// @param offset where the first piece begins in the log
  LogText(long offset) {
    this.openAt = offset;
  }

  /// The lines that the piece completes.
  List<LogLine> append(byte[] piece) {
    var lines = new ArrayList<LogLine>();
    for (var value : piece) {
      if (value == '\n') {
        lines.add(finish(1));
      } else {
        if (open.size() >= LONGEST_LINE && !continuation(value)) {
          lines.add(finish(0));
        }
        open.write(value);
      }
    }
    return lines;
  }

  /// The line that has begun, as far as it has come; empty text when none has.
  LogLine begun() {
    var bytes = open.toByteArray();
    return new LogLine(openAt, plain(new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8)));
  }

  private LogLine finish(int lineFeed) {
    var line = new LogLine(openAt, plain(open.toString(StandardCharsets.UTF_8)));
    openAt += open.size() + lineFeed;
    open.reset();
    return line;
  }

  /// How many bytes are left without a character that is still arriving.
  private static int whole(byte[] bytes) {
    var lead = bytes.length - 1;
    while (lead >= 0 && lead > bytes.length - 4 && continuation(bytes[lead])) {
      lead--;
    }
    if (lead < 0 || (bytes[lead] & 0xC0) != 0xC0) {
      return bytes.length;
    }
    var wanted = Integer.numberOfLeadingZeros(~bytes[lead] << 24);
    return bytes.length - lead < wanted ? lead : bytes.length;
  }

  private static boolean continuation(byte value) {
    return (value & 0xC0) == 0x80;
  }

  private static String plain(String line) {
    var text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    text = text.substring(text.lastIndexOf('\r') + 1);
    if (text.indexOf('\u001b') >= 0) {
      text = ESCAPE.matcher(text).replaceAll("");
    }
    return CONTROL.matcher(text.replace("\t", "    ")).replaceAll("\uFFFD");
  }
}
