package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.ShellModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The Jobs screen: the list and the drawer over one engine, how they move together, and what the
/// engine lets one do.
public final class JobsModel implements AutoCloseable {
  private static final List<Class<?>> CHANGES =
      List.of(
          Command.SaveDefinition.class,
          Command.SetEnabled.class,
          Command.DeleteDefinition.class,
          Command.Trigger.class);

  private final EngineLink link;
  private final JobListModel list;
  private final JobDrawerModel drawer;
  private final ObjectBinding<@Nullable JobView> subject;
  private final ReadOnlyObjectWrapper<@Nullable Capabilities> capabilities =
      new ReadOnlyObjectWrapper<>();
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
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
  }

  public JobListModel list() {
    return list;
  }

  public JobDrawerModel drawer() {
    return drawer;
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

  /// What the engine can do; null until it has said so.
  ReadOnlyObjectProperty<@Nullable Capabilities> capabilitiesProperty() {
    return capabilities.getReadOnlyProperty();
  }

  /// Whether an operation can be done here; true as long as the engine has not said otherwise.
  boolean can(Class<?> operation) {
    var known = capabilities.get();
    return known == null || done(known.of(operation));
  }

  /// Whether the engine lets one look, but change nothing.
  boolean readOnly() {
    return CHANGES.stream().noneMatch(this::can);
  }

  /// From now on changes at the engine show.
  public void start() {
    subscription = link.subscribe(this::changed);
    learn();
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

  /// Closes the drawer; when it is closed already, lets the selection go.
  void escape() {
    if (drawer.open()) {
      drawer.close();
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

  private void backOrNot(boolean back) {
    if (back && subscription != null) {
      learn();
    }
  }

  private void learn() {
    link.fetch(EngineLink.Questions::capabilities, capabilities::set, _ -> {});
  }

  private static boolean done(Support support) {
    return support == Support.NATIVE || support == Support.EMULATED;
  }
}
