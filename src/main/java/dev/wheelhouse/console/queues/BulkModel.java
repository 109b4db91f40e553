package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import dev.wheelhouse.model.control.RerunPlan;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What is ticked in the list, what the usual act over it would do, and its beginning.
public final class BulkModel {
  private static final Duration GAP = Duration.ofMillis(500);

  private final EngineLink link;
  private final QueueListModel list;
  private final Pace pace;
  private final ReadOnlyObjectWrapper<Picks> picks = new ReadOnlyObjectWrapper<>(Picks.NONE);
  private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Outlook> outlook = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper movedOn = new ReadOnlyBooleanWrapper();
  private final BooleanProperty canary = new SimpleBooleanProperty(true);
  private Set<RunId> known = Set.of();

  BulkModel(EngineLink link, QueueListModel list) {
    this.link = link;
    this.list = list;
    this.pace = new Pace(link, GAP, this::look);
    var filter = list.filter();
    filter.queueProperty().subscribe((_, _) -> clear());
    filter.ownerProperty().subscribe((_, _) -> clear());
    filter.textProperty().subscribe((_, _) -> clear());
    filter.groupedProperty().subscribe((_, _) -> clear());
    list.roundProperty().subscribe(this::follow);
    canary.subscribe((_, _) -> lookAnew());
  }

  public ReadOnlyObjectProperty<Picks> picksProperty() {
    return picks.getReadOnlyProperty();
  }

  /// How many runs are ticked.
  public ReadOnlyLongProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// What the act of this queue would do; null until the engine has said.
  ReadOnlyObjectProperty<@Nullable Outlook> outlookProperty() {
    return outlook.getReadOnlyProperty();
  }

  /// Why the engine could not say; null when it could.
  public ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether an operation is just being begun.
  public ReadOnlyBooleanProperty underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  /// Whether what was shown was no longer true when it was to be done; until something is ticked or
  /// done again.
  public ReadOnlyBooleanProperty movedOnProperty() {
    return movedOn.getReadOnlyProperty();
  }

  /// Whether a replay of several begins with one, then takes a few, then the rest.
  public BooleanProperty canaryProperty() {
    return canary;
  }

  public void toggle(QueueEntry entry) {
    pick(picks.get().toggle(entry));
  }

  public void toggle(DeadLetterGroup group) {
    pick(picks.get().toggle(group, list.groups()));
  }

  /// Everything that the filter finds, whether it is loaded or not.
  public void all() {
    if (list.total() > 0 && canPick()) {
      pick(Picks.ALL);
    }
  }

  public void clear() {
    pick(Picks.NONE);
  }

  /// Whether rows of the chosen queue can be ticked.
  public boolean canPick() {
    var queue = list.filter().queueProperty().get();
    return queue == Queue.DEAD_LETTERS || queue == Queue.RETRY;
  }

  /// What is usually done with many of this queue.
  Act act() {
    return list.filter().queueProperty().get() == Queue.RETRY
        ? new Act.RetryNow()
        : new Act.Rerun(RerunPlan.SAME, false);
  }

  dev.wheelhouse.model.control.Pace paceOf(Act act) {
    return act instanceof Act.Rerun && canary.get()
        ? dev.wheelhouse.model.control.Pace.CANARY
        : dev.wheelhouse.model.control.Pace.AT_ONCE;
  }

  /// Begins an operation, provided that nothing has moved on since it was previewed.
  void start(
      Command.StartOperation command,
      String reason,
      String revision,
      Consumer<? super Answer<OperationView>> ended) {
    underWay.set(true);
    link.execute(
        command,
        caller -> caller.because(reason).expecting(revision),
        answer -> {
          underWay.set(false);
          begun(answer);
          ended.accept(answer);
        });
  }

  private void begun(Answer<OperationView> answer) {
    if (answer instanceof Answer.Done<OperationView>) {
      clear();
    } else {
      movedOn.set(answer instanceof Answer.Rejected<OperationView>(var fault) && moved(fault));
      lookAnew();
    }
    list.load();
  }

  static boolean moved(Fault fault) {
    return fault.code().equals(Fault.STATE_CONFLICT) || fault.code().equals(Fault.VERSION_CONFLICT);
  }

  /// Asks again what it would do.
  void wish() {
    if (!picks.get().none()) {
      pace.wish();
    }
  }

  /// What was shown no longer holds.
  private void lookAnew() {
    outlook.set(null);
    if (!picks.get().none()) {
      pace.now();
    }
  }

  private void pick(Picks now) {
    movedOn.set(false);
    picks.set(now);
    problem.set(null);
    recount();
    lookAnew();
  }

  private void recount() {
    count.set(picks.get().count(list.total()));
  }

  /// What has left the queue is no longer ticked.
  private void follow(@Nullable Round round) {
    if (round == null) {
      return;
    }
    var now = round.loaded().stream().map(it -> it.run().run().id()).collect(Collectors.toSet());
    var gone = new HashSet<>(known);
    gone.removeAll(now);
    known = now;
    if (!picks.get().none()) {
      picks.set(picks.get().kept(sizes(round), complete(round) ? gone : Set.of()));
      recount();
      wish();
    }
  }

  /// Whether a run that was loaded and is no longer has left the queue.
  private static boolean complete(Round round) {
    return round.entries().left() == 0
        && round.members().values().stream().allMatch(it -> it.left() == 0);
  }

  private @Nullable Map<String, Long> sizes(Round round) {
    return list.filter().groups()
        ? round.groups().stream()
            .collect(Collectors.toMap(DeadLetterGroup::signature, DeadLetterGroup::count))
        : null;
  }

  private void look() {
    var asked = picks.get();
    if (asked.none()) {
      pace.over();
      return;
    }
    var act = act();
    var how = paceOf(act);
    var filter = list.filter().filter();
    link.fetch(
        it -> Outlook.of(it, asked, filter, act, how),
        seen -> looked(asked, how.equals(paceOf(act)), seen),
        fault -> {
          problem.set(outlook.get() == null ? fault : null);
          pace.over();
        });
  }

  private void looked(Picks asked, boolean same, Outlook seen) {
    if (same && asked.equals(picks.get())) {
      problem.set(null);
      outlook.set(seen);
    } else {
      pace.wish();
    }
    pace.over();
  }
}
