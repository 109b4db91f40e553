package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueCounts;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The engine's bulk operations that have not ended, whoever asked for them: followed closely while
/// there are some, else looked for now and then.
public final class EngineOperationsModel implements AutoCloseable {
  static final Duration CLOSELY = Duration.ofMillis(400);
  static final Duration SELDOM = Duration.ofSeconds(5);
  private static final int MOST = 50;

  private final EngineLink link;
  private final EngineModel engine;
  private final Pace pace;
  private final ObservableList<OperationView> open = FXCollections.observableArrayList();
  private final ObservableList<OperationView> shown =
      FXCollections.unmodifiableObservableList(open);
  private final List<Consumer<? super OperationView>> endings = new ArrayList<>();
  private Timers.@Nullable Timer waiting;
  private boolean closed;

  EngineOperationsModel(EngineLink link, EngineModel engine) {
    this.link = link;
    this.engine = engine;
    this.pace = new Pace(link, this::load);
  }

  /// What was read in one round.
  ///
  /// @param ended operations that were open before
  private record Round(List<OperationView> open, List<OperationView> ended, QueueCounts queues) {}

  /// Those that have not ended, oldest first.
  public ObservableList<OperationView> open() {
    return shown;
  }

  /// Calls with each operation that was seen open and has ended, on the window's thread.
  public void whenEnded(Consumer<? super OperationView> ending) {
    endings.add(ending);
  }

  /// Follows one that was just begun, which may be over before it is seen again.
  public void begun(OperationView operation) {
    if (open.stream().noneMatch(it -> it.id() == operation.id())) {
      open.add(operation);
    }
    look();
  }

  /// Looks at once: one was begun or changed.
  public void look() {
    pace.now();
  }

  /// Calls one off; every end is an answer.
  public void cancel(OperationView operation, Consumer<? super Answer<OperationView>> ended) {
    execute(new Command.CancelOperation(operation.id()), ended);
  }

  /// Approves one that somebody else has asked for.
  public void approve(OperationView operation, Consumer<? super Answer<OperationView>> ended) {
    execute(new Command.ApproveOperation(operation.id()), ended);
  }

  private void execute(
      Command<OperationView> command, Consumer<? super Answer<OperationView>> ended) {
    link.execute(
        command,
        caller -> caller,
        answer -> {
          ended.accept(answer);
          look();
        });
  }

  void start() {
    pace.now();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void load() {
    if (closed) {
      return;
    }
    var before = open.stream().map(OperationView::id).toList();
    link.fetch(it -> round(it, before), this::loaded, _ -> over());
  }

  private static Round round(EngineLink.Questions engine, List<Long> before) {
    var found = engine.ask(new Query.ListOperations(true, PageRequest.first(MOST))).items();
    var ids = found.stream().map(OperationView::id).toList();
    var ended =
        before.stream()
            .filter(id -> !ids.contains(id))
            .map(id -> engine.ask(new Query.GetOperation(id)))
            .toList();
    return new Round(found.reversed(), ended, engine.ask(new Query.CountQueues()));
  }

  private void loaded(Round round) {
    if (!round.open().equals(open)) {
      open.setAll(round.open());
    }
    engine.queuesProperty().set(round.queues());
    round.ended().forEach(ended -> endings.forEach(it -> it.accept(ended)));
    over();
  }

  private void over() {
    pace.over();
    if (waiting != null) {
      waiting.cancel();
    }
    waiting = closed ? null : link.after(open.isEmpty() ? SELDOM : CLOSELY, pace::wish);
  }
}
