package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Loads the list of jobs page by page, one question at a time: fast up to the place that is
/// wanted, then at a low pace, so that a jump to anywhere finds its rows loaded or soon loaded.
///
/// Cursors lead from page to page, never to the middle; that is why it loads ahead.
final class JobLoader {
  /// Beyond so many jobs only what is looked at is loaded.
  static final int AHEAD = 20_000;

  private static final Duration LOW_PACE = Duration.ofMillis(50);

  private final EngineLink link;
  private final Runnable loaded;
  private final Consumer<? super Fault> failed;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  private JobPages pages = new JobPages(JobFilter.ALL, JobOrder.NAME);
  private @Nullable JobPages coming;
  private int wanted;
  private int needed;
  private int wave;
  private boolean asking;
  private boolean paused;
  private Timers.@Nullable Timer resting;

  /// @param loaded is called when there is more in [#pages]
  JobLoader(EngineLink link, Runnable loaded, Consumer<? super Fault> failed) {
    this.link = link;
    this.loaded = loaded;
    this.failed = failed;
  }

  JobPages pages() {
    return pages;
  }

  /// Whether any answer has come.
  boolean any() {
    return !pages.more() || pages.loaded() > 0;
  }

  /// Whether somebody waits for an answer.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Begins anew. What was there stays until so many jobs are there again.
  void start(JobFilter filter, JobOrder order, int first) {
    wave++;
    wanted = first;
    needed = first;
    coming = new JobPages(filter, order);
    rest(null);
    busy.set(true);
    ask();
  }

  /// Loads up to a place soon.
  void reach(int place) {
    wanted = place;
    if (!asking && place > pages.loaded() && coming == null) {
      goOn();
    }
  }

  /// Loads nothing ahead while nobody looks.
  void pause(boolean now) {
    paused = now;
    if (!now && !asking) {
      goOn();
    }
  }

  /// Asks for the pages between two places again.
  ///
  /// @param done gets whether they have the same jobs in the same order
  void refresh(int first, int last, Consumer<Boolean> done, Runnable over) {
    var asked = wave;
    var shown = pages;
    var parts = shown.partsIn(first, last);
    var queries = parts.stream().map(part -> shown.query(part.request())).toList();
    link.fetch(
        it -> queries.stream().map(it::ask).toList(),
        fresh -> {
          if (asked == wave && coming == null) {
            done.accept(taken(shown, parts, fresh));
          }
          over.run();
        },
        _ -> over.run());
  }

  private static boolean taken(
      JobPages pages, List<JobPages.Part> parts, List<Page<JobView>> fresh) {
    var same = true;
    for (var i = 0; i < parts.size(); i++) {
      same &= pages.refresh(parts.get(i), fresh.get(i));
    }
    return same;
  }

  private void ask() {
    asking = true;
    var asked = wave;
    var into = coming == null ? pages : coming;
    var request = into.following(Math.min(wanted, AHEAD));
    var query = into.query(request);
    link.fetch(
        it -> it.ask(query), page -> arrived(asked, request, page), fault -> missed(asked, fault));
  }

  private void arrived(int asked, PageRequest request, Page<JobView> page) {
    if (asked != wave) {
      return;
    }
    asking = false;
    var into = coming == null ? pages : coming;
    into.append(request, page);
    if (coming != null && coming.more() && coming.loaded() < needed) {
      ask();
      return;
    }
    pages = into;
    coming = null;
    loaded.run();
    goOn();
  }

  private void missed(int asked, Fault fault) {
    if (asked == wave) {
      asking = false;
      coming = null;
      busy.set(false);
      failed.accept(fault);
    }
  }

  private void goOn() {
    var waitedFor = pages.more() && wanted > pages.loaded();
    busy.set(waitedFor || coming != null);
    rest(null);
    if (asking || link.outageProperty().get() != null || !pages.more() || !any()) {
      return;
    }
    if (waitedFor) {
      ask();
    } else if (!paused && pages.loaded() < AHEAD) {
      rest(link.after(LOW_PACE, this::ahead));
    }
  }

  private void ahead() {
    resting = null;
    if (!asking && !paused) {
      ask();
    }
  }

  private void rest(Timers.@Nullable Timer timer) {
    if (resting != null) {
      resting.cancel();
    }
    resting = timer;
  }
}
