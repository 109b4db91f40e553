package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.DeleteDefinition;
import dev.wheelhouse.api.Command.SetEnabled;
import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse job list|show|enable|disable|delete|runs`.
@Command(name = "job", description = "Jobs and DAGs of a store.", mixinStandardHelpOptions = true)
final class JobVerb {
  private static final Listing<JobView> JOBS =
      new Listing<JobView>()
          .column("name", "name", JobView::name)
          .column("type", "type", it -> dag(it.saved()) ? "DAG" : "JOB")
          .column("group", "group", it -> it.saved().definition().naming().group())
          .column("status", "status", it -> it.saved().status())
          .column("nextFireAt", "next firing", JobView::nextFireAt)
          .column("lastState", "last run", JobVerb::lastState)
          .column(
              "deadLetters", "dead letters", it -> it.deadLetters() == 0 ? "" : it.deadLetters())
          .detail("jobId", "id", it -> it.saved().id().value())
          .detail("version", "version", it -> it.saved().version())
          .detail("savedAt", "saved", it -> it.saved().savedAt())
          .detail("savedBy", "saved by", it -> it.saved().savedBy())
          .detail("owner", "owner", it -> it.saved().definition().naming().owner())
          .detail(
              "description", "description", it -> it.saved().definition().naming().description());

  private final StoreVerbs store;

  JobVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(name = "list", description = "Lists jobs and DAGs.", mixinStandardHelpOptions = true)
  public int list(
      @Mixin StoreOptions options,
      @Option(
              names = "--text",
              paramLabel = "TEXT",
              description = "Part of the name, group, owner or description.")
          String text,
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description = "One of ${COMPLETION-CANDIDATES}; repeatable. DELETED finds none.")
          Set<DefinitionStatus> statuses,
      @Mixin LimitOption limit) {
    return store.run(
        options,
        session -> {
          var filter =
              new JobFilter(
                  text == null ? "" : text,
                  Set.of(),
                  statuses == null ? Set.of() : statuses,
                  Set.of(),
                  Set.of());
          var query = new Query.ListJobs(filter, JobOrder.NAME, limit.page());
          session.page(JOBS, session.ask(query), "There is no such job.");
        });
  }

  @Command(
      name = "show",
      description = "Shows a job or DAG with its triggers and next firings.",
      mixinStandardHelpOptions = true)
  public int show(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The job or DAG.") String name,
      @Option(
              names = "--yaml",
              description = "Prints the definition in YAML only, as job save reads it.")
          boolean yaml) {
    return store.run(
        options,
        session -> {
          JobDetail detail = session.ask(new Query.GetJob(name));
          String text = DefinitionJson.writeYaml(detail.view().saved().definition()).strip();
          session.print(
              () -> yaml ? text : JOBS.lines(detail.view()) + outlook(detail) + "\n\n" + text,
              () -> object(detail));
        });
  }

  @Command(
      name = "runs",
      description = "Lists the runs of a job or DAG, newest first.",
      mixinStandardHelpOptions = true)
  public int runs(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The job or DAG.") String name,
      @Mixin LimitOption limit) {
    return store.run(
        options,
        session -> {
          JobId job = session.ask(new Query.FindDefinition(name)).id();
          session.page(
              RunListing.RUNS,
              session.ask(new Query.ListRunsOf(job, limit.page())),
              name + " has not run.");
        });
  }

  @Command(
      name = "enable",
      description = "Makes the triggers of a job or DAG fire.",
      mixinStandardHelpOptions = true)
  public int enable(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The job or DAG.") String name) {
    return setEnabled(options, name, true);
  }

  @Command(
      name = "disable",
      description = "Keeps the triggers of a job or DAG from firing.",
      mixinStandardHelpOptions = true)
  public int disable(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The job or DAG.") String name) {
    return setEnabled(options, name, false);
  }

  private int setEnabled(StoreOptions options, String name, boolean enabled) {
    return store.run(
        options,
        session -> {
          SavedDefinition saved = session.tell(new SetEnabled(name, enabled));
          session.done(
              name + " is " + saved.status() + ".", "name", name, "status", saved.status().name());
        });
  }

  @Command(
      name = "delete",
      description =
          "Deletes a job or DAG; its history stays. Refused while others have it as a node, run it"
              + " as a sub-DAG or are undone by it.",
      mixinStandardHelpOptions = true)
  public int delete(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The job or DAG.") String name,
      @Option(
              names = "--preview",
              description = "Only says who names it, and what would no longer come.")
          boolean preview) {
    var command = new DeleteDefinition(name);
    return store.run(
        options,
        session -> {
          if (preview) {
            PreviewWords.say(session, command, session.caller());
          } else {
            delete(session, command);
          }
        });
  }

  private static void delete(StoreSession session, DeleteDefinition command) {
    JobId id = session.tell(command);
    session.done(
        command.name() + " is deleted; its history stays.",
        "name",
        command.name(),
        "jobId",
        id.value());
  }

  private static String outlook(JobDetail detail) {
    StringBuilder text = new StringBuilder();
    for (JobDetail.Outlook outlook : detail.triggers()) {
      text.append("\n\nnext firings by ").append(outlook.trigger().key());
      if (outlook.next().isEmpty()) {
        text.append("\n  none");
      }
      outlook.next().stream()
          .map(at -> "\n  " + Shown.text(at.atZone(outlook.trigger().zone())))
          .forEach(text::append);
    }
    return text.toString();
  }

  private static Map<String, Object> object(JobDetail detail) {
    Map<String, Object> object = JOBS.object(detail.view());
    object.put("usedBy", detail.usedBy());
    object.put("running", detail.running());
    object.put("nextFirings", nextFirings(detail));
    object.put("definition", AnswerWriter.tree(detail.view().saved().definition()));
    return object;
  }

  private static List<Map<String, Object>> nextFirings(JobDetail detail) {
    return detail.triggers().stream()
        .map(it -> AnswerWriter.fields("trigger", it.trigger().key(), "at", Shown.json(it.next())))
        .toList();
  }

  private static Object lastState(JobView job) {
    var last = job.lastRun();
    return last == null ? "" : last.run().state();
  }

  private static boolean dag(SavedDefinition saved) {
    return saved.definition() instanceof DagDefinition;
  }
}
