package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.ShellModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The Jobs screen: the list and the drawer over one engine, and how they move together.
public final class JobsModel implements AutoCloseable {
  private final EngineLink link;
  private final JobListModel list;
  private final JobDrawerModel drawer;
  private final JobMarksModel marks = new JobMarksModel();
  private final ObjectBinding<@Nullable JobView> subject;
  private EngineApi.@Nullable Subscription subscription;

  /// @param remembered what former windows left; the choices of the list go there
  public JobsModel(EngineLink link, ShellModel shell, ObservableMap<String, String> remembered) {
    this.link = link;
    list = new JobListModel(link, remembered);
    drawer = new JobDrawerModel(link, shell);
    subject =
        Bindings.createObjectBinding(
            this::nowSubject,
            drawer.jobProperty(),
            drawer.contentProperty(),
            list.selection().viewProperty());
    list.selection().jobProperty().subscribe((_, job) -> follow(job));
  }

  public JobListModel list() {
    return list;
  }

  public JobDrawerModel drawer() {
    return drawer;
  }

  JobMarksModel marks() {
    return marks;
  }

  EngineLink link() {
    return link;
  }

  /// The job that actions are about: the one in the drawer, or else the selected one; null for
  /// none.
  ObjectBinding<@Nullable JobView> subject() {
    return subject;
  }

  /// The name of the job that the operator looks at on this screen; empty for none, or elsewhere.
  String atHand() {
    var job = subject.get();
    return job == null || !list.shownProperty().get() ? "" : job.name();
  }

  /// From now on changes at the engine show.
  public void start() {
    subscription = link.subscribe(this::changed);
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.close();
    }
  }

  /// Shows the selected job in the drawer.
  void openSelected() {
    var job = list.selection().jobProperty().get();
    if (!job.isEmpty()) {
      drawer.open(job);
    }
  }

  /// Shows a job in the list and in the drawer.
  void open(String job) {
    drawer.open(job);
    list.reveal(job);
  }

  /// Closes the drawer; when it is closed already, takes the marks away, then the selection.
  void escape() {
    if (drawer.open()) {
      drawer.close();
    } else if (!marks.marked().isEmpty()) {
      marks.clear();
    } else {
      list.selection().select("");
    }
  }

  /// Asks for everything anew.
  public void refresh() {
    link.tryNow();
    list.load();
    drawer.reload();
  }

  /// Asks for everything anew after a change of the operator's own.
  void reload() {
    list.load();
    drawer.reload();
  }

  /// A job was deleted: nothing of it stays on screen.
  void gone(String job) {
    if (drawer.jobProperty().get().equals(job)) {
      drawer.close();
    }
    list.selection().select("");
    marks.marked().remove(job);
  }

  private void changed(List<Changes> changes) {
    list.changed(changes);
    drawer.changed(changes);
  }

  /// An open drawer goes with the selection.
  private void follow(String job) {
    if (!job.isEmpty() && drawer.open()) {
      drawer.open(job);
    }
  }

  private @Nullable JobView nowSubject() {
    return drawer.open() ? drawer.view() : list.selection().viewProperty().get();
  }
}
