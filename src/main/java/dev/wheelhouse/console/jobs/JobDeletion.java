package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact.UsedBy;
import dev.wheelhouse.api.Preview.Impact.UsedBy.Use;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Deletes a job: asks the engine what that would take with it, then the operator, who types the
/// job's name. A job that others need is not asked about; they are named.
public final class JobDeletion {
  private final Frame frame;
  private final JobWords words;
  private final Texts texts;
  private final Consumer<String> gone;
  private final Runnable ended;

  /// @param gone hears the name of what was deleted
  /// @param ended called at every end
  public JobDeletion(Frame frame, JobWords words, Consumer<String> gone, Runnable ended) {
    this.frame = frame;
    this.words = words;
    this.gone = gone;
    this.ended = ended;
    this.texts = words.texts();
  }

  /// @param besides what else goes, to be named first
  public void ask(String name, List<Consequence> besides) {
    var command = new Command.DeleteDefinition(name);
    frame
        .link()
        .fetch(
            it -> it.preview(command),
            preview -> previewed(command, preview, besides),
            fault -> failed("runs.no-answer", command.name(), fault));
  }

  private void previewed(
      Command.DeleteDefinition command, Preview preview, List<Consequence> besides) {
    var refusal = preview.refusal();
    var keeping = users(preview).filter(it -> it.use().keeps()).toList();
    if (!keeping.isEmpty()) {
      neededBy(command.name(), keeping);
    } else if (refusal != null) {
      failed("jobs.delete-refused", command.name(), refusal);
    } else {
      frame.shell().ask(question(command, preview, besides));
    }
  }

  private void neededBy(String name, List<UsedBy> users) {
    var first = users.getFirst().name();
    frame
        .toasts()
        .show(
            Toast.error(
                    texts.get("jobs.delete-refused", name),
                    texts.get("jobs.delete-kept", needs(users)))
                .with(
                    texts.get("jobs.open", first),
                    () -> frame.links().open(new Link.ToJob(first))));
  }

  /// A sentence for each thing that it is needed for.
  private String needs(List<UsedBy> users) {
    return users.stream()
        .map(UsedBy::use)
        .distinct()
        .map(use -> need(use, words.names(names(users.stream(), use))))
        .collect(Collectors.joining(" "));
  }

  private String need(Use use, String names) {
    return switch (use) {
      case NODE -> texts.get("jobs.delete-used", names);
      case SUB_DAG -> texts.get("jobs.delete-run-by", names);
      case COMPENSATION -> texts.get("jobs.delete-undoes", names);
      case WAIT -> texts.get("jobs.delete-waited", names);
    };
  }

  private static List<String> names(Stream<UsedBy> users, Use use) {
    return users.filter(it -> it.use() == use).map(UsedBy::name).toList();
  }

  private Confirmation question(
      Command.DeleteDefinition command, Preview preview, List<Consequence> besides) {
    var name = command.name();
    return new Confirmation(
            texts.get("jobs.delete-question", name),
            texts.get("jobs.delete-sentence"),
            Stream.concat(besides.stream(), consequences(preview).stream()).toList(),
            texts.get("jobs.delete-reason"),
            texts.get("jobs.delete-keep"),
            texts.get("jobs.delete-confirm", name),
            true,
            reason -> delete(command, preview, reason))
        .typing(name);
  }

  private List<Consequence> consequences(Preview preview) {
    var lines = new ArrayList<Consequence>();
    var firings = words.fewerFirings(preview, frame.link().now());
    lines.add(new Consequence("mdi2c-calendar-remove-outline", firings));
    var waiting = names(users(preview), Use.WAIT);
    if (!waiting.isEmpty()) {
      lines.add(
          new Consequence(
              "mdi2t-timer-sand-empty",
              texts.get("jobs.delete-waited", words.names(waiting)),
              true));
    }
    of(preview, Preview.Impact.GoOn.class)
        .filter(it -> it.runs() > 0)
        .map(it -> new Consequence("mdi2p-play", texts.count("jobs.delete-go-on", it.runs())))
        .forEach(lines::add);
    lines.add(new Consequence("mdi2h-history", texts.get("jobs.delete-history")));
    return lines;
  }

  private void delete(Command.DeleteDefinition command, Preview preview, String reason) {
    frame
        .link()
        .execute(
            command,
            caller -> caller.because(reason).expecting(preview.revision()),
            answer -> ended(command.name(), answer));
  }

  private void ended(String name, Answer<JobId> answer) {
    switch (answer) {
      case Answer.Done<JobId> _ -> {
        gone.accept(name);
        frame.toasts().show(Toast.success(texts.get("jobs.deleted", name), ""));
      }
      case Answer.Rejected<JobId>(var fault) -> failed("jobs.delete-refused", name, fault);
      case Answer.Unknown<JobId>(var fault) -> failed("runs.no-answer", name, fault);
    }
    ended.run();
  }

  private void failed(String textKey, String name, Fault fault) {
    frame.toasts().show(Toast.error(texts.get(textKey, name), Faults.words(fault, texts)));
  }

  private static Stream<UsedBy> users(Preview preview) {
    return of(preview, UsedBy.class);
  }

  private static <T extends Preview.Impact> Stream<T> of(Preview preview, Class<T> kind) {
    return preview.impacts().stream().filter(kind::isInstance).map(kind::cast);
  }
}
