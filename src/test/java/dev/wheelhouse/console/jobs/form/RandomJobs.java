package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.http.wire.RandomDefinitions;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.Placement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Jobs with every attribute at random, whether a form shows it or not.
final class RandomJobs {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "a=b",
          "\\",
          "x\\=",
          " lead",
          "tail ",
          "a, b",
          "\"so\"",
          "two\nlines",
          "${params.day}",
          "日次",
          "\t",
          "2xx");
  private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York");

  private final Random random;
  private final RandomDefinitions definitions;
  private final RandomTasks tasks;

  RandomJobs(long seed) {
    random = new Random(seed);
    definitions = new RandomDefinitions(seed);
    tasks = new RandomTasks(this, random);
  }

  JobDefinition next() {
    while (true) {
      if (definitions.next() instanceof JobDefinition job) {
        return job.with(some(this::trigger))
            .with(tasks.next())
            .with(new Placement(text(), random.nextInt(), one(Placement.Lane.values())))
            .with(safety())
            .with(new Concurrency(one(Overlap.values()), random.nextInt(5)));
      }
    }
  }

  private Trigger trigger() {
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    return switch (random.nextInt(3)) {
      case 0 -> new Trigger.Cron(text(), text(), zone, rules());
      case 1 -> new Trigger.Once(text(), instant(), zone, rules());
      default -> new Trigger.OnEvent(text(), text(), named(), zone, rules());
    };
  }

  private FiringRules rules() {
    var catchUp = new CatchUp(one(MisfirePolicy.values()), duration(), 1 + random.nextInt(1_000));
    return FiringRules.of(catchUp)
        .between(random.nextBoolean() ? instant() : null, random.nextBoolean() ? instant() : null)
        .on(some(this::text), some(this::text))
        .jitter(duration())
        .awake(random.nextBoolean());
  }

  private Safety safety() {
    var key =
        new IdempotencyKey(
            random.nextBoolean(), text(), duration(), one(IdempotencyKey.Repeat.values()));
    return new Safety(
        random.nextBoolean(),
        random.nextBoolean(),
        key,
        new Compensation(text(), one(Compensation.When.values())),
        text());
  }

  private Instant instant() {
    return Instant.ofEpochSecond(
        random.nextLong(4_000_000_000L), 1_000L * random.nextInt(1_000_000));
  }

  Duration duration() {
    return random.nextBoolean()
        ? Duration.ofSeconds(random.nextInt(300_000_000))
        : Duration.ofMillis(random.nextInt(4) * 250L);
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  Map<String, String> named() {
    Map<String, String> values = new HashMap<>();
    some(this::text).forEach(name -> values.put(name, text()));
    return values;
  }

  <T> List<T> some(Supplier<T> item) {
    return Stream.generate(item).limit(random.nextInt(4)).toList();
  }

  <E> E one(E[] of) {
    return of[random.nextInt(of.length)];
  }
}
