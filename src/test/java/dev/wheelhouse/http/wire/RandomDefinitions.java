package dev.wheelhouse.http.wire;

import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.retry.RetryRule;
import dev.wheelhouse.model.run.Placement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Definitions of every shape, valid or not, with texts that trip up formats.
public final class RandomDefinitions {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "null",
          "~",
          "true",
          "no",
          "1",
          "1e3",
          "0x1F",
          "1_000",
          "-",
          "- a",
          "a: b",
          "#",
          "{",
          "[",
          "*a",
          "&a",
          "!!int 1",
          "<<",
          "it's \"so\"",
          "\\",
          "$${x}",
          "${params.day}",
          "two\nlines",
          "ends\n",
          "\n",
          "\t",
          "\r\n",
          "日次账单",
          "\uD83D\uDE00",
          "\u0000\u0007\u0085",
          "\uFEFF",
          "\u2028",
          "2026-01-01",
          "12:30:45",
          "%",
          "@",
          "`",
          "|",
          ">",
          ": ",
          " # ");
  private static final List<String> ZONES = List.of("UTC", "Asia/Shanghai", "America/New_York");

  private final Random random;
  private final RandomServiceTasks services;

  public RandomDefinitions(long seed) {
    random = new Random(seed);
    services = new RandomServiceTasks(random, this);
  }

  public Definition next() {
    return random.nextInt(3) == 0 ? dag() : job();
  }

  private JobDefinition job() {
    return new JobDefinition(
        naming(),
        some(this::trigger),
        task(),
        some(this::parameter),
        retry(),
        new TimeLimits(duration(), duration(), duration()),
        new Placement(text(), random.nextInt()),
        new Safety(random.nextBoolean(), random.nextBoolean()),
        text());
  }

  /// A definition with a layout, as a file holds it.
  DefinitionFile file() {
    Definition definition = next();
    return definition instanceof DagDefinition && random.nextBoolean()
        ? new DefinitionFile(definition, layout())
        : new DefinitionFile(definition, DagLayout.NONE);
  }

  private DagLayout layout() {
    Map<String, Place> places = new HashMap<>();
    some(this::text).forEach(key -> places.put(key, place()));
    return new DagLayout(places, some(this::note));
  }

  private Place place() {
    return new Place(random.nextInt() / 4_096.0, random.nextDouble());
  }

  private DagLayout.Note note() {
    return new DagLayout.Note(
        text(), text(), text(), text(), place(), 1 + random.nextInt(900), 1 + random.nextDouble());
  }

  private DagDefinition dag() {
    Naming naming = naming();
    return new DagDefinition(
        naming,
        some(this::trigger),
        some(() -> node(naming.name())),
        some(() -> new Edge(text(), text(), condition())),
        some(this::parameter),
        new Concurrency(one(Overlap.values()), random.nextInt(5)),
        text());
  }

  private EdgeCondition condition() {
    return switch (random.nextInt(4)) {
      case 0 -> new EdgeCondition.ExitCode(integers());
      case 1 -> new EdgeCondition.Output(text(), one(EdgeCondition.Comparison.values()), text());
      case 2 -> new EdgeCondition.Otherwise();
      default -> EdgeCondition.ALWAYS;
    };
  }

  private Node node(String dag) {
    String key = text();
    Node node =
        random.nextBoolean()
            ? Node.owning(dag, key, job().with(List.<Trigger>of()))
            : new Node(key, text(), TriggerRule.ALL_SUCCESS, false);
    return node.with(one(TriggerRule.values()))
        .mayFail(random.nextBoolean())
        .with(textsByName())
        .with(random.nextBoolean() ? null : new Mapping(text(), text(), random.nextInt(5)));
  }

  private Naming naming() {
    return new Naming(text(), text(), text(), text());
  }

  private Trigger trigger() {
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    return random.nextBoolean()
        ? new Trigger.Cron(text(), text(), zone, MisfirePolicy.FIRE_ONCE_NOW)
        : new Trigger.Once(text(), instant(), zone, MisfirePolicy.FIRE_ONCE_NOW);
  }

  private Instant instant() {
    return Instant.ofEpochSecond(
        random.nextLong(4_000_000_000L), 1_000L * random.nextInt(1_000_000));
  }

  private Task task() {
    return switch (random.nextInt(9)) {
      case 0 -> new Task.Noop();
      case 1 -> services.http();
      case 2 -> services.sql();
      case 3 -> services.java();
      case 4 -> services.javaMain();
      case 5 -> container();
      case 6 -> new Task.Wait(waitFor());
      case 7 -> new Task.Approval(text());
      default -> shell();
    };
  }

  private Task.Shell shell() {
    return new Task.Shell(
        some(this::text),
        random.nextBoolean(),
        text(),
        textsByName(),
        text(),
        new ExitCodes(integers(), integers()),
        limits(),
        text());
  }

  private ProcessLimits limits() {
    return random.nextBoolean()
        ? ProcessLimits.NONE
        : new ProcessLimits(
            duration(),
            random.nextLong(1L << 50),
            random.nextInt(10_000),
            random.nextBoolean(),
            text());
  }

  private Task.Container container() {
    return new Task.Container(
        text(),
        some(this::text),
        textsByName(),
        some(this::text),
        random.nextBoolean(),
        random.nextLong(1L << 50),
        random.nextInt(64) / 4.0);
  }

  private Task.WaitFor waitFor() {
    return switch (random.nextInt(3)) {
      case 0 -> new Task.WaitFor.Delay(duration());
      case 1 -> new Task.WaitFor.Time(text());
      default -> new Task.WaitFor.Event(text(), textsByName());
    };
  }

  private Parameter parameter() {
    Parameter.Type[] types = Parameter.Type.values();
    return new Parameter(
        text(),
        types[random.nextInt(types.length)],
        random.nextBoolean(),
        text(),
        some(this::text));
  }

  private RetryPolicy retry() {
    RetryPolicy.Backoff[] ways = RetryPolicy.Backoff.values();
    Duration initial = duration();
    return new RetryPolicy(
        1 + random.nextInt(Integer.MAX_VALUE),
        ways[random.nextInt(ways.length)],
        initial,
        initial.plus(Duration.ofMillis(random.nextInt(1_000_000))),
        1 + random.nextDouble() * Math.pow(10, random.nextInt(20)),
        new RetryPolicy.Jitter(random.nextDouble()),
        rule());
  }

  private RetryRule rule() {
    return new RetryRule(
        random.nextBoolean(),
        new RetryRule.Choice<>(integers(), integers()),
        new RetryRule.Choice<>(integers(), integers()),
        new RetryRule.Choice<>(new HashSet<>(some(this::text)), new HashSet<>(some(this::text))));
  }

  Duration duration() {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofSeconds(random.nextInt(300_000_000));
      case 2 -> Duration.ofSeconds(100L * random.nextInt(1000));
      default -> Duration.ofNanos(random.nextLong(1_000_000_000_000L));
    };
  }

  private Set<Integer> integers() {
    return new HashSet<>(some(random::nextInt));
  }

  Map<String, String> textsByName() {
    Map<String, String> texts = new HashMap<>();
    some(this::text).forEach(name -> texts.put(name, text()));
    return texts;
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  <T> List<T> some(Supplier<T> item) {
    return Stream.generate(item).limit(random.nextInt(4)).toList();
  }
}
