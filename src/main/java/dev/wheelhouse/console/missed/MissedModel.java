package dev.wheelhouse.console.missed;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.RunMissed.Which;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Windows of missed firings that nobody has decided about, kept up to date, and the decisions.
final class MissedModel implements AutoCloseable {
  /// Short beside the two minutes that the policy waits.
  static final Duration PAUSE = Duration.ofSeconds(5);

  private static final int MOST = 200;
  private static final Comparator<MisfireView> ORDER =
      Comparator.comparing(MisfireView::name).thenComparing(MisfireView::from);

  private final EngineLink link;
  private final Pace pace;
  private final Consumer<? super MissedRuns> made;
  private final ObservableList<MisfireView> windows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Map<Long, Fault>> refusals =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Set<Long>> underWay = new ReadOnlyObjectWrapper<>(Set.of());
  private final Set<Long> decided = new HashSet<>();
  private EngineApi.@Nullable Subscription subscription;
  private Timers.@Nullable Timer waiting;
  private boolean closed;

  /// @param made hears of each decision that was carried out
  MissedModel(EngineLink link, Consumer<? super MissedRuns> made) {
    this.link = link;
    this.made = made;
    this.pace = new Pace(link, this::load);
  }

  /// What waits for a decision, by job.
  ObservableList<MisfireView> windows() {
    return windows;
  }

  /// Why nothing was decided, by window.
  ReadOnlyObjectProperty<Map<Long, Fault>> refusalsProperty() {
    return refusals.getReadOnlyProperty();
  }

  /// Windows whose decision is on its way.
  ReadOnlyObjectProperty<Set<Long>> underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  void start() {
    subscription = link.subscribe(_ -> pace.wish());
    pace.now();
  }

  @Override
  public void close() {
    closed = true;
    if (subscription != null) {
      subscription.close();
    }
  }

  private void load() {
    if (closed) {
      return;
    }
    link.fetch(
        it -> it.ask(new Query.ListMisfires(true, PageRequest.first(MOST))),
        this::loaded,
        _ -> over());
  }

  private void loaded(Page<MisfireView> page) {
    var open =
        page.items().stream()
            .filter(it -> it.undecided() && !decided.contains(it.id()))
            .sorted(ORDER)
            .toList();
    if (!open.equals(windows)) {
      windows.setAll(open);
    }
    over();
  }

  /// The time of the policy passes without an event, so the engine is asked now and then.
  private void over() {
    pace.over();
    if (waiting != null) {
      waiting.cancel();
    }
    waiting = closed ? null : link.after(PAUSE, pace::wish);
  }

  /// Decides about each of these windows.
  void decide(List<MisfireView> about, Which which) {
    for (var window : List.copyOf(about)) {
      if (!underWay.get().contains(window.id())) {
        decide(window, which);
      }
    }
  }

  private void decide(MisfireView window, Which which) {
    underWay.set(with(underWay.get(), window.id()));
    refusals.set(without(refusals.get(), window.id()));
    link.execute(
        new Command.RunMissed(window.id(), which),
        caller -> caller,
        answer -> ended(window, answer));
  }

  private void ended(MisfireView window, Answer<MissedRuns> answer) {
    underWay.set(without(underWay.get(), window.id()));
    switch (answer) {
      case Answer.Done<MissedRuns>(var runs) -> {
        decided.add(window.id());
        windows.remove(window);
        made.accept(runs);
      }
      case Answer.Rejected<MissedRuns>(var fault) -> refused(window, fault);
      case Answer.Unknown<MissedRuns>(var fault) -> refused(window, fault);
    }
    pace.wish();
  }

  private void refused(MisfireView window, Fault fault) {
    var all = new TreeMap<>(refusals.get());
    all.put(window.id(), fault);
    refusals.set(Map.copyOf(all));
  }

  private static Set<Long> with(Set<Long> ids, long id) {
    var changed = new HashSet<>(ids);
    changed.add(id);
    return Set.copyOf(changed);
  }

  private static Set<Long> without(Set<Long> ids, long id) {
    var changed = new HashSet<>(ids);
    changed.remove(id);
    return Set.copyOf(changed);
  }

  private static Map<Long, Fault> without(Map<Long, Fault> faults, long id) {
    var changed = new TreeMap<>(faults);
    changed.remove(id);
    return Map.copyOf(changed);
  }
}
