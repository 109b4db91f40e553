package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Task;
import java.util.Random;
import java.util.Set;

/// Tasks of every kind, with every attribute at random.
final class RandomTasks {
  private final RandomJobs jobs;
  private final Random random;

  RandomTasks(RandomJobs jobs, Random random) {
    this.jobs = jobs;
    this.random = random;
  }

  Task next() {
    return switch (jobs.one(TaskChoice.values())) {
      case NOOP -> new Task.Noop();
      case SHELL -> shell();
      case HTTP -> new Task.Http(call(), expectation(), completion());
      case SQL -> new Task.Sql(text(), text(), random.nextInt(100), random.nextBoolean());
      case JAVA -> new Task.Java(text(), jobs.some(this::text), jobs.named());
      case JAVA_MAIN ->
          new Task.JavaMain(
              jobs.some(this::text),
              text(),
              jobs.some(this::text),
              jobs.some(this::text),
              jobs.named(),
              limits());
      case CONTAINER -> container();
      case WAIT -> new Task.Wait(what());
      case APPROVAL -> new Task.Approval(text());
      case SUBDAG -> new Task.SubDag(text(), jobs.named());
    };
  }

  private Task.Shell shell() {
    return new Task.Shell(
        jobs.some(this::text),
        random.nextBoolean(),
        text(),
        jobs.named(),
        text(),
        new ExitCodes(Set.of(0, random.nextInt(1, 99)), Set.of(random.nextInt())),
        limits(),
        text());
  }

  private ProcessLimits limits() {
    return new ProcessLimits(
        jobs.duration(),
        random.nextLong(1L << 40) << random.nextInt(20),
        random.nextInt(9_999),
        random.nextBoolean(),
        text());
  }

  private Task.Container container() {
    return new Task.Container(
        text(),
        jobs.some(this::text),
        jobs.named(),
        jobs.some(this::text),
        random.nextBoolean(),
        random.nextInt(3) << 20,
        random.nextInt(9) / 4.0);
  }

  private Task.WaitFor what() {
    return switch (random.nextInt(3)) {
      case 0 -> new Task.WaitFor.Delay(jobs.duration());
      case 1 -> new Task.WaitFor.Time(text());
      default -> new Task.WaitFor.Event(text(), jobs.named());
    };
  }

  private HttpCall call() {
    var auth =
        switch (random.nextInt(3)) {
          case 0 -> new HttpCall.Auth.None();
          case 1 -> new HttpCall.Auth.Basic(text(), text());
          default -> new HttpCall.Auth.Bearer(text());
        };
    return new HttpCall(
        text(),
        text(),
        jobs.named(),
        text(),
        auth,
        new HttpCall.Trust(text(), text(), text(), random.nextBoolean()),
        jobs.duration());
  }

  private HttpExpectation expectation() {
    return new HttpExpectation(jobs.some(this::text), text(), text(), text());
  }

  private HttpCompletion completion() {
    return switch (random.nextInt(3)) {
      case 0 -> new HttpCompletion.Answered();
      case 1 -> new HttpCompletion.Callback();
      default ->
          new HttpCompletion.Poll(
              text(), jobs.duration(), text(), jobs.some(this::text), jobs.some(this::text));
    };
  }

  private String text() {
    return jobs.text();
  }
}
