package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The form in which a job is made or changed. It is opened by links.
public final class JobFormRoom implements Room {
  private final Frame frame;
  private final JobFormModel model;
  private final FormCommands.WayBack back;
  private @Nullable Consumer<String> made;

  /// @param drafts of the engine that is shown
  public JobFormRoom(Frame frame, Drafts drafts) {
    this.frame = frame;
    var attached = frame.attached();
    model =
        new JobFormModel(
            frame.link(),
            frame.background(),
            attached.zone(),
            attached.engine()::capabilities,
            drafts,
            this::saved);
    back = new FormCommands.WayBack(frame.shell().screenProperty().get());
    frame.shell().screenProperty().subscribe(this::changed);
    frame.links().opens(Link.NewJob.class, it -> open(Subject.NEW, it.made()));
    frame.links().opens(Link.EditJob.class, to -> open(Subject.edit(to.name())));
    frame.links().opens(Link.DuplicateJob.class, to -> open(Subject.duplicate(to.name())));
  }

  JobFormModel model() {
    return model;
  }

  /// The ways in are links; the actions that open them are those of the Jobs screen.
  @Override
  public void addTo(ActionRegistry actions, Texts texts) {}

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var formats = frame.formats(texts);
    var commands = new FormCommands(model, frame, texts, back);
    var links = new FormLinks(model, frame.links(), texts);
    views
        .with(
            JobFormView.class,
            () -> new JobFormView(model, commands, links, formats, frame.clock()))
        .with(JobFormSideView.class, () -> new JobFormSideView(model, formats));
  }

  /// What was typed is kept when the window closes.
  @Override
  public void close() {
    model.leave();
  }

  private void open(Subject subject) {
    open(subject, null);
  }

  /// @param then who waits for the job
  private void open(Subject subject, @Nullable Consumer<String> then) {
    frame.shell().show(Screen.JOB_FORM);
    made = then;
    frame.shell().trail().setAll(subject.title(texts()));
    model.open(subject);
  }

  /// Whatever way one leaves, the draft is kept at once.
  private void changed(Screen shown) {
    back.remember(shown);
    if (!shown.equals(Screen.JOB_FORM)) {
      model.leave();
      made = null;
    }
  }

  private Texts texts() {
    return new Texts(frame.settings().languageProperty().get());
  }

  private void saved(JobFormModel.Saved saved) {
    var name = saved.definition().definition().name();
    var texts = texts();
    var words =
        saved.created()
            ? texts.get("job-form.created", name)
            : texts.get("job-form.saved", name, Integer.toString(saved.definition().version()));
    frame
        .toasts()
        .show(
            Toast.success(words, "")
                .with(texts.get("job-form.open"), () -> frame.links().open(new Link.ToJob(name))));
    var waiting = made;
    if (waiting == null) {
      frame.links().open(new Link.ToJob(name));
    } else {
      waiting.accept(name);
    }
  }
}
