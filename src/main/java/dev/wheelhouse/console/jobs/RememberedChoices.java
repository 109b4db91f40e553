package dev.wheelhouse.console.jobs;

import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// Takes up the choices that a former window left, and writes each change of them down. What can't
/// be read is passed over: an older program may have written it.
final class RememberedChoices {
  private static final String SEPARATOR = ",";

  private final ObservableMap<String, String> remembered;

  RememberedChoices(ObservableMap<String, String> remembered) {
    this.remembered = remembered;
  }

  void keep(JobFilterModel model) {
    text("job-list.text", model.textProperty());
    set("job-list.kinds", model.kinds(), name -> named(JobKind.values(), name));
    set("job-list.statuses", model.statuses(), name -> named(DefinitionStatus.values(), name));
    set("job-list.marks", model.marks(), name -> named(JobFilter.Mark.values(), name));
    set("job-list.groups", model.groups(), Function.identity());
    set("job-list.closed", model.closed(), Function.identity());
    flag("job-list.grouped", model.groupedProperty());
    order("job-list.order", model.orderProperty());
  }

  private void text(String key, StringProperty text) {
    text.set(remembered.getOrDefault(key, ""));
    text.subscribe((_, now) -> write(key, now));
  }

  private void flag(String key, BooleanProperty flag) {
    flag.set(remembered.containsKey(key));
    flag.subscribe((_, now) -> write(key, now ? "yes" : ""));
  }

  private void order(String key, ObjectProperty<JobOrder> order) {
    var parts = remembered.getOrDefault(key, "").split(SEPARATOR, 2);
    var by = named(JobOrder.By.values(), parts[0]);
    if (by != null) {
      order.set(new JobOrder(by, parts.length > 1));
    }
    order.subscribe(
        (_, now) -> write(key, now.by().name() + (now.descending() ? SEPARATOR + "down" : "")));
  }

  private <T> void set(String key, ObservableSet<T> set, Function<String, @Nullable T> read) {
    for (var word : remembered.getOrDefault(key, "").split(SEPARATOR)) {
      unquoted(word).map(read).ifPresent(set::add);
    }
    set.addListener(
        (Observable _) ->
            write(
                key,
                set.stream()
                    .map(RememberedChoices::quoted)
                    .collect(Collectors.joining(SEPARATOR))));
  }

  /// A mark before each keeps the empty name.
  private static String quoted(Object item) {
    return "=" + URLEncoder.encode(item.toString(), StandardCharsets.UTF_8);
  }

  private static Optional<String> unquoted(String word) {
    try {
      return word.startsWith("=")
          ? Optional.of(URLDecoder.decode(word.substring(1), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void write(String key, String words) {
    if (words.isEmpty()) {
      remembered.remove(key);
    } else {
      remembered.put(key, words);
    }
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
    return Arrays.stream(values).filter(it -> it.name().equals(name)).findFirst().orElse(null);
  }
}
