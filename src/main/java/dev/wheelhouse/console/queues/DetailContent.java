package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pane shows of a run, asked for at one moment.
///
/// @param diagnosis null when the engine has none to give
/// @param evidence null when the engine has none to give
/// @param log the end of the last attempt's log, in lines
record DetailContent(
    RunDetail detail,
    @Nullable Diagnosis diagnosis,
    @Nullable Evidence evidence,
    List<String> log) {
  private static final int TAIL = 16 * 1024;

  DetailContent {
    log = List.copyOf(log);
  }

  static DetailContent of(EngineLink.Questions engine, RunId run) {
    var detail = engine.ask(new Query.GetRun(run));
    return new DetailContent(
        detail,
        ifGiven(engine, new Query.Diagnose(run)),
        ifGiven(engine, new Query.GetEvidence(run)),
        log(engine, detail));
  }

  /// Without it the rest of the pane is still worth showing.
  private static <R> @Nullable R ifGiven(EngineLink.Questions engine, Query<R> query) {
    try {
      return engine.ask(query);
    } catch (EngineException.Refused e) {
      return null;
    }
  }

  private static List<String> log(EngineLink.Questions engine, RunDetail detail) {
    var attempts = detail.attempts();
    if (attempts.isEmpty()) {
      return List.of();
    }
    var last = attempts.getLast();
    var chunk = ifGiven(engine, new Query.ReadLog(last.run(), last.number(), -TAIL, TAIL));
    return chunk == null ? List.of() : lines(chunk);
  }

  /// Whole lines: the first is left out where it was cut.
  private static List<String> lines(LogChunk chunk) {
    var text = new String(chunk.bytes(), StandardCharsets.UTF_8);
    var lines = text.lines().toList();
    return chunk.offset() == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size());
  }

  /// The error as the queue has it, with its stack from the log.
  ErrorText error(QueueEntry entry) {
    return ErrorText.of(entry.error(), log);
  }
}
