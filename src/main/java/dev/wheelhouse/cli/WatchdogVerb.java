package dev.wheelhouse.cli;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.ScheduleWatch;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `wheelhouse watchdog`: firings that should have been, against rows that are (T11).
@Command(
    name = "watchdog",
    description = "Shows whether firings thin out: those expected, against runs in the store.",
    mixinStandardHelpOptions = true)
final class WatchdogVerb implements Callable<Integer> {
  private static final Listing<ScheduleWatch> WATCH =
      new Listing<ScheduleWatch>()
          .detail("checkedAt", "checked", ScheduleWatch::checkedAt)
          .detail("from", "since", ScheduleWatch::from)
          .detail("expected", "expected firings", ScheduleWatch::expected)
          .detail("found", "found", ScheduleWatch::found);

  private static final Listing<ScheduleWatch.Missing> MISSING =
      new Listing<ScheduleWatch.Missing>()
          .column("job", "job", ScheduleWatch.Missing::job)
          .column("expected", "expected", ScheduleWatch.Missing::expected)
          .column("found", "found", ScheduleWatch.Missing::found);

  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  WatchdogVerb(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(
        options,
        session -> {
          ScheduleWatch watch = session.ask(new Query.WatchdogReport());
          session.print(() -> words(watch), () -> object(watch));
        });
  }

  private static String words(ScheduleWatch watch) {
    if (watch.checkedAt() == null) {
      return "Nothing was counted yet: the watchdog counts while an engine works on the store.";
    }
    return WATCH.lines(watch)
        + (watch.missing().isEmpty() ? "" : "\n\n" + MISSING.table(watch.missing()));
  }

  private static Map<String, Object> object(ScheduleWatch watch) {
    Map<String, Object> object = WATCH.object(watch);
    object.put("missing", watch.missing().stream().map(MISSING::object).toList());
    return object;
  }
}
