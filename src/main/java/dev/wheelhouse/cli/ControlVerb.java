package dev.wheelhouse.cli;

import dev.wheelhouse.api.ControlStatistics;
import dev.wheelhouse.api.ControlView;
import dev.wheelhouse.api.Query;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `wheelhouse control stats|list`: commands that were given.
@Command(
    name = "control",
    description = "What was done to the work of a store, and how long it took.",
    mixinStandardHelpOptions = true)
final class ControlVerb {
  private static final Listing<ControlView> CONTROLS =
      new Listing<ControlView>()
          .column("at", "at", ControlView::at)
          .column("who", "who", ControlView::who)
          .column("command", "command", ControlView::command)
          .column("object", "object", ControlView::object)
          .column("took", "took", ControlView::took)
          .column("fault", "refused with", ControlView::fault);

  private static final Listing<ControlStatistics.Kind> KINDS =
      new Listing<ControlStatistics.Kind>()
          .column("command", "command", ControlStatistics.Kind::command)
          .column("count", "count", ControlStatistics.Kind::count)
          .column("succeeded", "done", ControlStatistics.Kind::succeeded)
          .column("median", "median", ControlStatistics.Kind::median)
          .column("p95", "P95", ControlStatistics.Kind::p95)
          .column("longest", "longest", ControlStatistics.Kind::longest);

  private static final Listing<ControlStatistics.Spot> SPOTS =
      new Listing<ControlStatistics.Spot>()
          .column("object", "acted on most", ControlStatistics.Spot::object)
          .column("count", "count", ControlStatistics.Spot::count);

  private final StoreVerbs store;

  ControlVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "stats",
      description = "Counts commands by type, with how long they took.",
      mixinStandardHelpOptions = true)
  public int stats(
      @Mixin StoreOptions options,
      @Option(
              names = "--hours",
              paramLabel = "N",
              defaultValue = "24",
              description = "How far back; 24 if not given, 720 at most.")
          int hours) {
    return store.run(
        options,
        session -> {
          if (hours < 1 || hours > Query.ControlsOf.MAX_HOURS) {
            throw new BadInput(
                "usage",
                "--hours %d is out of range; 1 to %d".formatted(hours, Query.ControlsOf.MAX_HOURS));
          }
          ControlStatistics statistics = session.ask(new Query.ControlsOf(hours));
          session.print(() -> words(statistics), () -> object(statistics));
        });
  }

  @Command(
      name = "list",
      description = "Lists commands that were given, newest first.",
      mixinStandardHelpOptions = true)
  public int list(
      @Mixin StoreOptions options,
      @Option(
              names = "--object",
              paramLabel = "OBJECT",
              defaultValue = "",
              description = "Exactly, such as \"job settle\" or \"run #12\".")
          String object,
      @Mixin LimitOption limit) {
    return store.run(
        options,
        session ->
            session.page(
                CONTROLS,
                session.ask(new Query.ListControls(object, limit.page())),
                "No such command was given."));
  }

  private static String words(ControlStatistics statistics) {
    if (statistics.kinds().isEmpty()) {
      return "Nothing was done since " + Shown.text(statistics.from()) + ".";
    }
    String text = KINDS.table(statistics.kinds()) + "%n%n" + SPOTS.table(statistics.objects());
    String failed =
        statistics.failures().isEmpty()
            ? ""
            : "%n%nRefused lately:%n" + CONTROLS.table(statistics.failures());
    return (text + failed).replace("%n", System.lineSeparator());
  }

  private static Map<String, Object> object(ControlStatistics statistics) {
    return AnswerWriter.fields(
        "from",
        statistics.from().toString(),
        "to",
        statistics.to().toString(),
        "kinds",
        statistics.kinds().stream().map(KINDS::object).toList(),
        "objects",
        statistics.objects().stream().map(SPOTS::object).toList(),
        "slowest",
        objects(statistics.slowest()),
        "failures",
        objects(statistics.failures()));
  }

  private static List<Map<String, Object>> objects(List<ControlView> controls) {
    return controls.stream().map(CONTROLS::object).toList();
  }
}
