package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.LateCommands;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.OperationWords;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Selection;
import java.util.function.Consumer;

/// Carries out what the operator does with runs of a queue: one run's command waits for a moment in
/// which it can be taken back, an operation over many begins at once and is followed.
final class QueueActs {
  private final QueuesModel queues;
  private final Frame frame;
  private final Texts texts;
  private final QueueQuestions questions;

  QueueActs(QueuesModel queues, Frame frame, QueueWords words) {
    this.queues = queues;
    this.frame = frame;
    this.texts = words.texts();
    this.questions = new QueueQuestions(frame.shell(), frame.clock(), words);
  }

  /// Replays what is ticked, or else the run in the pane.
  void replay() {
    var bulk = queues.bulk();
    if (bulk.picksProperty().get().none()) {
      withShown(this::replay);
      return;
    }
    var outlook = bulk.outlookProperty().get();
    if (outlook != null) {
      begin(outlook, bulk.countProperty().get());
    }
  }

  void replay(QueueEntry entry) {
    foresee(new Act.Rerun(RerunPlan.SAME, false), entry, outlook -> begin(outlook, 1));
  }

  /// Replays one run with a plan of its own.
  void replay(QueueEntry entry, RerunPlan plan) {
    foresee(new Act.Rerun(plan, false), entry, outlook -> carryOut(outlook, 1, ""));
  }

  /// What may not be repeated without harm is asked about first.
  private void begin(Outlook outlook, long count) {
    if (questions.doubtful(outlook)) {
      questions.replay(outlook, count, reason -> carryOut(outlook, count, reason));
    } else {
      carryOut(outlook, count, "");
    }
  }

  void skip() {
    ask(
        new Act.Mark(Act.As.SKIPPED),
        (outlook, count) ->
            questions.skip(outlook, count, reason -> carryOut(outlook, count, reason)));
  }

  void discard() {
    ask(
        new Act.Discard(),
        (outlook, count) ->
            questions.discard(outlook, count, reason -> carryOut(outlook, count, reason)));
  }

  /// Ends the wait of the ticked retries, or else of the one in the row.
  void retry() {
    if (!queues.bulk().picksProperty().get().none()) {
      var outlook = queues.bulk().outlookProperty().get();
      if (outlook != null) {
        carryOut(outlook, queues.bulk().countProperty().get(), "");
      }
    } else if (queues.list().chosenProperty().get() instanceof QueueRow.Entry(var entry, _)) {
      retryNow(entry);
    }
  }

  void retryNow(QueueEntry entry) {
    foresee(new Act.RetryNow(), entry, outlook -> carryOut(outlook, 1, ""));
  }

  /// Asks, then ends the wait of every retry that there is.
  void retryAll() {
    var filter = queues.list().filter();
    var all =
        filter.queueProperty().get() == Queue.RETRY ? filter.filter() : QueueFilter.of(Queue.RETRY);
    var aim = new Aim.Many(new Selection.Queued(all));
    foresee(
        new Act.RetryNow(),
        aim,
        outlook -> questions.retryAll(outlook, () -> carryOut(outlook, 0, "")));
  }

  void judge(QueueEntry entry, Command.Judge.Verdict verdict) {
    questions.judge(
        entry,
        verdict,
        reason ->
            queues
                .link()
                .execute(
                    new Command.Judge(entry.run().run().id(), verdict),
                    caller -> caller.because(reason),
                    answer -> judged(entry, verdict, answer)));
  }

  private void judged(QueueEntry entry, Command.Judge.Verdict verdict, Answer<RunId> answer) {
    var name = QueueWords.name(entry);
    var key =
        verdict == Command.Judge.Verdict.IT_DID_NOT_RUN
            ? "queues.judged-not-run"
            : "queues.judged-finished";
    ended(name, texts.get(key, name), answer);
  }

  private void withShown(Consumer<QueueEntry> does) {
    var entry = queues.one();
    if (entry != null) {
      does.accept(entry);
    }
  }

  /// Asks the engine what an act would do to what is ticked, or else to the shown run.
  private void ask(Act act, Question question) {
    var picks = queues.bulk().picksProperty().get();
    if (picks.none()) {
      withShown(entry -> foresee(act, entry, outlook -> question.ask(outlook, 1)));
      return;
    }
    var filter = queues.list().filter().filter();
    var count = queues.bulk().countProperty().get();
    queues
        .link()
        .fetch(
            it -> Outlook.of(it, picks, filter, act, Pace.AT_ONCE),
            outlook -> question.ask(outlook, count),
            fault -> failed(texts.get("queues.no-preview"), fault));
  }

  /// A question before an act, once it is known what that would do.
  private interface Question {
    void ask(Outlook outlook, long count);
  }

  private void foresee(Act act, QueueEntry entry, Consumer<Outlook> then) {
    foresee(act, new Aim.One(entry.run().run().id()), then);
  }

  private void foresee(Act act, Aim aim, Consumer<Outlook> then) {
    queues
        .link()
        .fetch(
            it -> Outlook.of(it, aim, act, Pace.AT_ONCE),
            then,
            fault -> failed(texts.get("queues.no-preview"), fault));
  }

  private void carryOut(Outlook outlook, long count, String reason) {
    var refusal = outlook.preview().refusal();
    if (refusal != null) {
      failed(texts.get("queues.refused"), refusal);
    } else if (outlook.command() instanceof Command.StartOperation operation) {
      queues.bulk().start(operation, reason, outlook.preview().revision(), this::operationEnded);
    } else if (outlook.aim() instanceof Aim.One(var run)) {
      late(run, outlook, reason);
    } else {
      frame
          .toasts()
          .show(
              Toast.error(
                  texts.get("queues.too-many"), texts.count("queues.too-many-count", count)));
    }
  }

  private void late(RunId run, Outlook outlook, String reason) {
    var name = queues.list().nameOf(run);
    var sent =
        frame
            .late()
            .send(
                new LateCommands.Late<>(
                    Outlook.single(run, outlook.act()),
                    caller -> caller.because(reason).expecting(outlook.preview().revision()),
                    run,
                    texts.get(willKey(outlook.act()), name),
                    texts.get("toast.undo"),
                    answer -> ended(name, texts.get(doneKey(outlook.act()), name), answer)));
    if (sent) {
      queues.bulk().clear();
    }
  }

  private static String willKey(Act act) {
    return switch (act) {
      case Act.Rerun _ -> "queues.will-replay";
      case Act.Stop _ -> "queues.will-stop";
      case Act.Mark _ -> "queues.will-skip";
      case Act.Discard _ -> "queues.will-discard";
      case Act.RetryNow _ -> "queues.will-retry";
    };
  }

  private static String doneKey(Act act) {
    return switch (act) {
      case Act.Rerun _ -> "queues.replayed";
      case Act.Stop _ -> "queues.stopped";
      case Act.Mark _ -> "queues.skipped";
      case Act.Discard _ -> "queues.discarded";
      case Act.RetryNow _ -> "queues.retried";
    };
  }

  private void ended(String name, String done, Answer<RunId> answer) {
    switch (answer) {
      case Answer.Done<RunId>(var run) ->
          frame
              .toasts()
              .show(Toast.success(done, "").with(texts.get("queues.open-run"), () -> open(run)));
      case Answer.Rejected<RunId>(var fault) -> failed(texts.get("queues.refused-of", name), fault);
      case Answer.Unknown<RunId>(var fault) -> failed(texts.get("runs.no-answer", name), fault);
    }
    queues.list().load();
    queues.detail().reload();
  }

  void open(RunId run) {
    frame.links().open(new Link.ToRun(run));
  }

  private void operationEnded(Answer<OperationView> answer) {
    switch (answer) {
      case Answer.Done<OperationView>(var operation) -> {
        frame
            .toasts()
            .show(
                Toast.success(
                        texts.get("bulk.begun", new OperationWords(texts).title(operation)),
                        texts.get("bulk.begun-detail"))
                    .with(
                        texts.get("bulk.details"),
                        () -> frame.links().open(new Link.ToOperation(operation.id()))));
        frame.engineOperations().begun(operation);
      }
      case Answer.Rejected<OperationView>(var fault) ->
          failed(texts.get(BulkModel.moved(fault) ? "queues.moved-on" : "queues.refused"), fault);
      case Answer.Unknown<OperationView>(var fault) -> failed(texts.get("bulk.no-answer"), fault);
    }
  }

  private void failed(String title, Fault fault) {
    frame.toasts().show(Toast.error(title, Faults.words(fault, texts)));
  }
}
