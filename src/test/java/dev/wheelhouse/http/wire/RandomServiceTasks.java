package dev.wheelhouse.http.wire;

import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Task;
import java.util.Random;

/// HTTP, SQL and JAVA tasks of every shape, valid or not.
record RandomServiceTasks(Random random, RandomDefinitions values) {

  Task.Http http() {
    HttpCall.Trust trust =
        random.nextBoolean()
            ? HttpCall.Trust.SYSTEM
            : new HttpCall.Trust(text(), text(), text(), random.nextBoolean());
    HttpExpectation expect =
        random.nextBoolean()
            ? HttpExpectation.USUAL
            : new HttpExpectation(values.some(values::text), text(), text(), text());
    return new Task.Http(
        new HttpCall(
            text(), text(), values.textsByName(), text(), auth(), trust, values.duration()),
        expect,
        completion());
  }

  private HttpCall.Auth auth() {
    return switch (random.nextInt(3)) {
      case 0 -> new HttpCall.Auth.None();
      case 1 -> new HttpCall.Auth.Basic(text(), text());
      default -> new HttpCall.Auth.Bearer(text());
    };
  }

  private HttpCompletion completion() {
    return switch (random.nextInt(3)) {
      case 0 -> new HttpCompletion.Answered();
      case 1 -> new HttpCompletion.Callback();
      default ->
          new HttpCompletion.Poll(
              text(),
              values.duration(),
              text(),
              values.some(values::text),
              values.some(values::text));
    };
  }

  Task.Sql sql() {
    return new Task.Sql(text(), text(), random.nextInt(Integer.MAX_VALUE), random.nextBoolean());
  }

  Task.Java java() {
    return new Task.Java(text(), values.some(values::text), values.textsByName());
  }

  Task.JavaMain javaMain() {
    var limits =
        new ProcessLimits(
            values.duration(),
            random.nextLong(Long.MAX_VALUE),
            random.nextInt(Integer.MAX_VALUE),
            random.nextBoolean(),
            text());
    return new Task.JavaMain(
        values.some(values::text),
        text(),
        values.some(values::text),
        values.some(values::text),
        values.textsByName(),
        random.nextBoolean() ? ProcessLimits.NONE : limits);
  }

  private String text() {
    return values.text();
  }
}
