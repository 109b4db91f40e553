package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Command.Judge.Verdict;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.function.Consumer;

/// The questions before acts that change the record or may do harm: what will happen, and why the
/// operator wants it.
final class QueueQuestions {
  private final ShellModel shell;
  private final ClockModel clock;
  private final QueueWords words;
  private final OutlookWords outlooks;
  private final Texts texts;

  QueueQuestions(ShellModel shell, ClockModel clock, QueueWords words) {
    this.shell = shell;
    this.clock = clock;
    this.words = words;
    this.outlooks = new OutlookWords(words);
    this.texts = words.texts();
  }

  /// Whether some of it may do harm when it is done twice.
  boolean doubtful(Outlook outlook) {
    return outlook.impacts(Impact.NotRepeatable.class).anyMatch(it -> it.runs() > 0)
        || outlook.impacts(Impact.KeyCommitted.class).findAny().isPresent();
  }

  void replay(Outlook outlook, long count, Consumer<String> confirmed) {
    ask(
        texts.count("queues.replay-question", count),
        texts.get("queues.replay-sentence"),
        outlooks.lines(outlook, clock.now()),
        "queues.replay-keep",
        texts.count("queues.replay", count),
        false,
        confirmed);
  }

  void skip(Outlook outlook, long count, Consumer<String> confirmed) {
    ask(
        texts.count("queues.skip-question", count),
        texts.get("queues.skip-sentence"),
        outlooks.lines(outlook, clock.now()),
        "queues.skip-keep",
        texts.count("queues.skip-confirm", count),
        true,
        confirmed);
  }

  void discard(Outlook outlook, long count, Consumer<String> confirmed) {
    ask(
        texts.count("queues.discard-question", count),
        texts.get("queues.discard-sentence"),
        outlooks.lines(outlook, clock.now()),
        "queues.discard-keep",
        texts.count("queues.discard-confirm", count),
        true,
        confirmed);
  }

  void retryAll(Outlook outlook, Runnable confirmed) {
    var count =
        outlook.impacts(Impact.Reaches.class).mapToLong(Impact.Reaches::runs).findFirst().orElse(0);
    shell.ask(
        new Confirmation(
            texts.count("queues.retry-question", count),
            texts.get("queues.retry-sentence"),
            outlooks.lines(outlook, clock.now()),
            "",
            texts.get("queues.retry-keep"),
            texts.count("queues.retry-confirm", count),
            false,
            _ -> confirmed.run()));
  }

  void judge(QueueEntry entry, Verdict verdict, Consumer<String> confirmed) {
    var name = QueueWords.name(entry);
    var ran = verdict != Verdict.IT_DID_NOT_RUN;
    ask(
        texts.get(ran ? "queues.finished-question" : "queues.not-run-question", name),
        texts.get(ran ? "queues.finished-sentence" : "queues.not-run-sentence"),
        judged(entry, ran),
        "queues.judge-keep",
        texts.get(ran ? "queues.it-finished" : "queues.it-did-not-run"),
        false,
        confirmed);
  }

  private List<Consequence> judged(QueueEntry entry, boolean ran) {
    var becomes = texts.get(ran ? "queues.becomes-success" : "queues.new-attempt");
    var first = new Consequence(ran ? "mdi2c-check-circle-outline" : "mdi2r-restart", becomes);
    return entry.blocks().isEmpty() || !ran
        ? List.of(first)
        : List.of(
            first,
            new Consequence(
                "mdi2s-skip-forward",
                texts.get("queues.lets-go", words.runs().names(entry.blocks()))));
  }

  private void ask(
      String title,
      String sentence,
      List<Consequence> lines,
      String keepKey,
      String confirm,
      boolean destructive,
      Consumer<String> confirmed) {
    shell.ask(
        new Confirmation(
            title,
            sentence,
            lines,
            texts.get("queues.reason"),
            texts.get(keepKey),
            confirm,
            destructive,
            confirmed));
  }
}
