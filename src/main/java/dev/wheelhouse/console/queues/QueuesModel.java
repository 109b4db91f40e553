package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.EngineModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Queues screen: the list, what is ticked in it, and the run beside it.
public final class QueuesModel implements AutoCloseable {
  private final EngineLink link;
  private final EngineModel engine;
  private final QueueListModel list;
  private final BulkModel bulk;
  private final QueueDetailModel detail;
  private EngineApi.@Nullable Subscription subscription;

  QueuesModel(EngineLink link, EngineModel engine) {
    this.link = link;
    this.engine = engine;
    this.list = new QueueListModel(link, new QueueFilterModel());
    this.bulk = new BulkModel(link, list);
    this.detail = new QueueDetailModel(link);
    list.chosenProperty().subscribe(this::follow);
    list.roundProperty().subscribe(this::read);
  }

  public QueueListModel list() {
    return list;
  }

  public BulkModel bulk() {
    return bulk;
  }

  public QueueDetailModel detail() {
    return detail;
  }

  public EngineLink link() {
    return link;
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

  /// Enter: a run opens beside the list, a group opens below its heading, the rest is loaded.
  public void openChosen() {
    switch (list.chosenProperty().get()) {
      case null -> {}
      case QueueRow.Entry(var entry, _) -> detail.open(entry);
      case QueueRow.Group group -> list.toggle(group);
      case QueueRow.More more -> list.more(more);
    }
  }

  /// Space: ticks the row, or no longer.
  public void tickChosen() {
    if (!bulk.canPick()) {
      return;
    }
    switch (list.chosenProperty().get()) {
      case null -> {}
      case QueueRow.Entry(var entry, _) -> bulk.toggle(entry);
      case QueueRow.Group(var group, _) -> bulk.toggle(group);
      case QueueRow.More _ -> {}
    }
  }

  /// The one run that is meant: the ticked one, or else that in the pane or in the row; null for
  /// none or several.
  @Nullable QueueEntry one() {
    var picks = bulk.picksProperty().get();
    if (!picks.none()) {
      var ticked = list.loaded().stream().filter(picks::holds).limit(2).toList();
      return bulk.countProperty().get() == 1 && ticked.size() == 1 ? ticked.getFirst() : null;
    }
    var open = detail.entryProperty().get();
    if (open != null) {
      return open;
    }
    return list.chosenProperty().get() instanceof QueueRow.Entry(var entry, _) ? entry : null;
  }

  /// The run whose parameters can be changed: that in the pane while several are ticked.
  @Nullable QueueEntry changeable() {
    var open = detail.entryProperty().get();
    return bulk.countProperty().get() > 1 ? open : one();
  }

  /// Closes the pane; when it is closed already, unticks everything.
  public void escape() {
    if (detail.entryProperty().get() != null) {
      detail.close();
    } else {
      bulk.clear();
    }
  }

  /// Asks for everything anew.
  public void refresh() {
    link.tryNow();
    list.load();
    bulk.wish();
    detail.reload();
  }

  private void changed(List<Changes> changes) {
    list.changed(changes);
    detail.changed(changes);
  }

  private void read(@Nullable Round round) {
    if (round != null) {
      engine.queuesProperty().set(round.counts());
    }
  }

  /// An open pane goes with the row.
  private void follow(@Nullable QueueRow row) {
    if (row instanceof QueueRow.Entry(var entry, _) && detail.entryProperty().get() != null) {
      detail.open(entry);
    }
  }
}
