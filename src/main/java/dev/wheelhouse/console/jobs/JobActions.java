package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

/// What an operator can do on the Jobs screen: the actions with their keys, why they are off, the
/// question before a job is deleted, and the toast after each end.
public final class JobActions {
  private final JobsModel jobs;
  private final Frame frame;
  private final JobWords words;
  private final Texts texts;
  private final JobDeletion deletion;

  public JobActions(JobsModel jobs, Frame frame, JobWords words) {
    this.jobs = jobs;
    this.frame = frame;
    this.words = words;
    this.texts = words.texts();
    this.deletion = new JobDeletion(jobs, frame, words);
  }

  public void addTo(ActionRegistry registry) {
    registry.add(
        Action.of("new-job", "mdi2p-plus", ActionGroup.JOB)
            .keys(Shortcut.chord("Shortcut+N"))
            .unless(obstacle(Command.SaveDefinition.class))
            .does(() -> frame.links().open(new Link.NewJob())),
        job("edit-job", "mdi2t-tune", letter(KeyCode.E), Command.SaveDefinition.class)
            .does(() -> withName(name -> frame.links().open(new Link.EditJob(name)))),
        job("duplicate-job", "mdi2c-content-copy", letter(KeyCode.D), Command.SaveDefinition.class)
            .does(() -> withName(name -> frame.links().open(new Link.DuplicateJob(name)))),
        job("toggle-job", "mdi2p-power", letter(KeyCode.T), Command.SetEnabled.class)
            .does(() -> with(this::toggle)),
        job(
                "delete-job",
                "mdi2d-delete-outline",
                letter(KeyCode.DELETE),
                Command.DeleteDefinition.class)
            .does(() -> with(deletion::ask)),
        job("copy-job-link", "mdi2l-link-variant", Shortcut.chord("Shortcut+Shift+C"), null)
            .does(() -> withName(this::copyLink)),
        view("filter-jobs", "mdi2f-filter-outline", letter(KeyCode.SLASH))
            .does(jobs.list().focusFilter()::make),
        view("group-jobs", "mdi2g-group", Shortcut.shiftLetter(KeyCode.G)).does(this::group),
        view("refresh-jobs", "mdi2r-refresh", Shortcut.chord("F5")).does(jobs::refresh));
  }

  private static Shortcut letter(KeyCode key) {
    return Shortcut.letter(key);
  }

  private void group() {
    var grouped = jobs.list().filter().groupedProperty();
    grouped.set(!grouped.get());
  }

  private void with(Consumer<JobView> does) {
    var subject = jobs.subject().get();
    if (subject != null) {
      does.accept(subject);
    }
  }

  private void withName(Consumer<String> does) {
    with(subject -> does.accept(subject.name()));
  }

  private void copyLink(String name) {
    var content = new ClipboardContent();
    content.putString(new Link.ToJob(name).text());
    Clipboard.getSystemClipboard().setContent(content);
    frame.toasts().show(Toast.success(texts.get("jobs.link-copied", name), ""));
  }
}
