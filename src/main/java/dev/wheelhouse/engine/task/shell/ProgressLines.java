package dev.wheelhouse.engine.task.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wheelhouse.engine.task.Reports;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the lines `::progress 40 text` and `::checkpoint TEXT` in bytes of any kind, however they
/// are cut into parts (X6). Of other lines nothing is kept.
final class ProgressLines {
  private static final int LONGEST = 66_000;
  private static final Pattern PROGRESS = Pattern.compile("::progress (\\d{1,3})(?: (.*))?");
  private static final String CHECKPOINT = "::checkpoint ";

  private final Reports reports;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /// The rest of this line is of no interest.
  private boolean skipping;

  ProgressLines(Reports reports) {
    this.reports = reports;
  }

  void feed(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == '\n') {
        endLine();
      } else if (!skipping) {
        skipping = (line.size() < 2 && next != ':') || line.size() >= LONGEST;
        line.write(next);
      }
    }
  }

  /// Bytes were passed over: what comes next is amid a line.
  void gap() {
    line.reset();
    skipping = true;
  }

  private void endLine() {
    if (!skipping) {
      read(line.toString(UTF_8).strip());
    }
    line.reset();
    skipping = false;
  }

  private void read(String text) {
    Matcher progress = PROGRESS.matcher(text);
    if (progress.matches()) {
      String words = progress.group(2);
      reports.progress(Integer.parseInt(progress.group(1)), words == null ? "" : words);
    } else if (text.startsWith(CHECKPOINT)) {
      reports.checkpoint(text.substring(CHECKPOINT.length()));
    }
  }
}
