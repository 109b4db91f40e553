package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The plan of a bulk operation as named texts, and back.
final class PlanText {
  private static final String VALUE = "value.";

  private PlanText() {}

  static Map<String, String> of(OperationPlan plan) {
    Map<String, String> texts = new HashMap<>(SelectionText.of(plan.selection()));
    act(plan.act(), texts);
    Pace pace = plan.pace();
    texts.put("parallel", Integer.toString(pace.parallel()));
    texts.put("canary", Boolean.toString(pace.canary()));
    put("notBefore", pace.notBefore(), texts);
    put("notAfter", pace.notAfter(), texts);
    return texts;
  }

  static OperationPlan plan(Map<String, String> texts) {
    var pace =
        new Pace(
            Integer.parseInt(text("parallel", texts)),
            flag("canary", texts),
            instant("notBefore", texts),
            instant("notAfter", texts));
    return new OperationPlan(act(texts), SelectionText.selection(texts), pace);
  }

  private static void act(Act act, Map<String, String> texts) {
    switch (act) {
      case Act.Rerun(var plan, var override) -> {
        texts.put("act", "RERUN");
        texts.put("reach", plan.reach().name());
        texts.put("latest", Boolean.toString(plan.latest()));
        texts.put("defaults", Boolean.toString(plan.values().defaults()));
        texts.put("override", Boolean.toString(override));
        plan.values().changed().forEach((name, value) -> texts.put(VALUE + name, value));
      }
      case Act.Stop(var grace) -> {
        texts.put("act", "STOP");
        texts.put("grace", grace.toString());
      }
      case Act.Mark(var as) -> {
        texts.put("act", "MARK");
        texts.put("as", as.name());
      }
      case Act.Discard _ -> texts.put("act", "DISCARD");
      case Act.RetryNow _ -> texts.put("act", "RETRY_NOW");
    }
  }

  private static Act act(Map<String, String> texts) {
    return switch (text("act", texts)) {
      case "RERUN" -> new Act.Rerun(rerun(texts), flag("override", texts));
      case "STOP" -> new Act.Stop(Duration.parse(text("grace", texts)));
      case "MARK" -> new Act.Mark(Act.As.valueOf(text("as", texts)));
      case "DISCARD" -> new Act.Discard();
      case "RETRY_NOW" -> new Act.RetryNow();
      case String other -> throw new IllegalStateException("no act is " + other);
    };
  }

  private static RerunPlan rerun(Map<String, String> texts) {
    Map<String, String> changed = new HashMap<>();
    texts.forEach(
        (name, value) -> {
          if (name.startsWith(VALUE)) {
            changed.put(name.substring(VALUE.length()), value);
          }
        });
    return new RerunPlan(
        RerunPlan.Reach.valueOf(text("reach", texts)),
        new Values(flag("defaults", texts), changed),
        flag("latest", texts));
  }

  static void put(String name, @Nullable Instant at, Map<String, String> texts) {
    if (at != null) {
      texts.put(name, Texts.micros(at).toString());
    }
  }

  static @Nullable Instant instant(String name, Map<String, String> texts) {
    String text = texts.get(name);
    return text == null ? null : Instant.parse(text);
  }

  static String text(String name, Map<String, String> texts) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalStateException("the plan of an operation has no " + name);
    }
    return text;
  }

  private static boolean flag(String name, Map<String, String> texts) {
    return Boolean.parseBoolean(text(name, texts));
  }
}
