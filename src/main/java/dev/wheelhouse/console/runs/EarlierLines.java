package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import java.util.ArrayList;
import java.util.List;

/// Lines of a log before those that are shown.
///
/// @param offset where they begin; 0 when nothing is left before them
record EarlierLines(List<LogLine> lines, long offset) {

  /// Reads a part of the log, range by range, and keeps its end if it is too long.
  static EarlierLines between(
      EngineLink.Questions engine, LogModel.Source source, long from, long until) {
    var lines = new ArrayList<LogLine>();
    var text = new LogText(from);
    var at = from;
    while (at < until) {
      var most = (int) Math.min(LogModel.RANGE, until - at);
      var chunk = engine.ask(new Query.ReadLog(source.run(), source.attempt(), at, most));
      if (chunk.bytes().length == 0 || chunk.offset() >= until) {
        break;
      }
      if (chunk.offset() > at) {
        text = new LogText(chunk.offset());
      }
      lines.addAll(text.append(chunk.bytes()));
      at = chunk.next();
    }
    if (!text.begun().text().isEmpty()) {
      lines.add(text.begun());
    }
    return kept(lines, from);
  }

  /// The first line of a part that begins inside the log may lack its beginning: it is left to the
  /// next part.
  private static EarlierLines kept(List<LogLine> found, long from) {
    var skip = from == 0 || found.isEmpty() ? 0 : 1;
    var tooMany = Math.max(0, found.size() - LogModel.MOST_LINES);
    var kept = List.copyOf(found.subList(Math.max(skip, tooMany), found.size()));
    if (from == 0 && tooMany == 0) {
      return new EarlierLines(kept, 0);
    }
    return new EarlierLines(kept, kept.isEmpty() ? from : kept.getFirst().offset());
  }
}
