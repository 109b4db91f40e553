package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks the engine what it would say to a save, once the typing rests.
final class SideModel {
  static final Duration REST = Duration.ofMillis(400);
  private static final int NAMES_OF = 200;

  private final EngineLink link;
  private final Supplier<Capabilities> capabilities;
  private final ReadOnlyObjectWrapper<EngineSide> side =
      new ReadOnlyObjectWrapper<>(EngineSide.UNKNOWN);
  private Timers.@Nullable Timer waiting;
  private int asked;

  SideModel(EngineLink link, Supplier<Capabilities> capabilities) {
    this.link = link;
    this.capabilities = capabilities;
  }

  ReadOnlyObjectProperty<EngineSide> sideProperty() {
    return side.getReadOnlyProperty();
  }

  /// For another subject: what was known of the former one is forgotten, and the names in use are
  /// asked for.
  void begin() {
    rest();
    side.set(EngineSide.UNKNOWN.knowing(side.get().groups(), side.get().owners()));
    link.fetch(
        it -> it.ask(new Query.ListDefinitions("", PageRequest.first(NAMES_OF))),
        this::names,
        _ -> {});
  }

  /// @param definition as it would be saved now
  void changed(Definition definition, int version) {
    rest();
    waiting = link.after(REST, () -> ask(definition, version));
  }

  /// Forgets what it was about to ask.
  void rest() {
    asked++;
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
  }

  private void ask(Definition definition, int version) {
    var number = ++asked;
    var command = new Command.SaveDefinition(definition, version);
    link.fetch(
        it -> new Answered(it.preview(command), capabilities.get().of(command.getClass())),
        answer -> {
          if (number == asked) {
            var refusal = answer.preview().refusal();
            side.set(side.get().answered(definition, refusal, answer.saving()));
          }
        },
        _ -> {});
  }

  private record Answered(Preview preview, Capabilities.Support saving) {}

  private void names(Page<SavedDefinition> page) {
    side.set(side.get().knowing(used(page, Naming::group), used(page, Naming::owner)));
  }

  private static List<String> used(Page<SavedDefinition> page, Function<Naming, String> name) {
    return page.items().stream()
        .map(it -> name.apply(it.definition().naming()))
        .filter(it -> !it.isBlank())
        .distinct()
        .sorted()
        .toList();
  }
}
