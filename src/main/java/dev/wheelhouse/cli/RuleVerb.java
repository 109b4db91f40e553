package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.DeleteRule;
import dev.wheelhouse.api.Command.SaveRule;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RuleTrial;
import dev.wheelhouse.api.RuleView;
import dev.wheelhouse.http.wire.RuleJson;
import dev.wheelhouse.model.control.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse rule list|save|try|delete`: rules that hold, resume and stop by themselves.
@Command(
    name = "rule",
    description = {
      "Named rules that hold, resume and stop by themselves.",
      "",
      "A rule stands in a file, in JSON or, as .yaml or .yml, in YAML:",
      "  name: settle-guard",
      "  place: {level: JOB, name: settle}   # or DAG, GROUP, POOL; TENANT, ENGINE without a name",
      "  condition: {type: FAILURES_IN_A_ROW, count: 3}",
      "  deed: HOLD_WHILE                    # or HOLD, RESUME, STOP",
      "  restSec: 300                        # after it has acted; 0 if not given",
      "  enabled: true",
      "Conditions: FAILURES_IN_A_ROW (count), ERROR_RATE (share, overSec, atLeast),",
      "HOURS (from, to, timezone), DEPENDENCY_DOWN (resource), DISK_BELOW (bytes)."
    },
    mixinStandardHelpOptions = true)
final class RuleVerb {
  private static final Listing<RuleView> RULES =
      new Listing<RuleView>()
          .column("name", "name", it -> it.rule().name())
          .column("enabled", "enabled", it -> it.rule().enabled())
          .column("place", "place", it -> place(it.rule()))
          .column("condition", "condition", it -> it.rule().condition().toString())
          .column("deed", "deed", it -> it.rule().deed())
          .column("rest", "rest", it -> it.rule().rest())
          .column("holds", "holds now", RuleView::holds)
          .column("lastActed", "last acted", RuleView::lastActed)
          .column("acted", "acted", RuleView::acted);

  private final StoreVerbs store;

  RuleVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "list",
      description = "Lists rules with what they did.",
      mixinStandardHelpOptions = true)
  public int list(@Mixin StoreOptions options) {
    return store.run(
        options,
        session -> session.list(RULES, session.ask(new Query.ListRules()), "There is no rule."));
  }

  @Command(
      name = "save",
      description = "Saves a rule from a file; one of its name is replaced.",
      mixinStandardHelpOptions = true)
  public int save(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "FILE", description = "The rule.") Path file) {
    return store.run(
        options,
        session -> {
          Rule rule = session.tell(new SaveRule(read(new InputFile(file))));
          session.done(
              "Rule %s is saved; an engine that works on this store follows it."
                  .formatted(rule.name()),
              "name",
              rule.name());
        });
  }

  @Command(
      name = "try",
      description = "Says what a rule in a file would do now, and does nothing.",
      mixinStandardHelpOptions = true)
  public int trial(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "FILE", description = "The rule.") Path file) {
    return store.run(
        options,
        session -> {
          RuleTrial trial = session.ask(new Query.TryRule(read(new InputFile(file))));
          session.print(
              () -> words(trial),
              () ->
                  AnswerWriter.fields(
                      "holds", trial.holds(),
                      "measured", trial.measured(),
                      "would", trial.would()));
        });
  }

  @Command(
      name = "delete",
      description = "Deletes a rule; holds that it has put stay until they are lifted.",
      mixinStandardHelpOptions = true)
  public int delete(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The rule.") String name) {
    return store.run(
        options,
        session -> {
          session.tell(new DeleteRule(name));
          session.done("Rule " + name + " is deleted.", "name", name);
        });
  }

  private static Rule read(InputFile input) {
    try {
      return input.yaml() ? RuleJson.readYaml(input.text()) : RuleJson.read(input.text());
    } catch (EngineException e) {
      throw new BadInput(e.fault().code(), input.path() + ": " + e.fault().message());
    }
  }

  private static String words(RuleTrial trial) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (trial.holds() ? "The condition holds: " : "The condition does not hold: ")
            + trial.measured()
            + ".");
    lines.add(trial.would().isEmpty() ? "It would do nothing." : "It would:");
    trial.would().forEach(it -> lines.add("  " + it));
    return String.join(System.lineSeparator(), lines);
  }

  private static String place(Rule rule) {
    return (rule.place().level() + " " + rule.place().name()).strip();
  }
}
