package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks the engine what it would say to a save, once the typing rests.
final class SideModel {
  static final Duration REST = Duration.ofMillis(400);

  private final EngineLink link;
  private final Supplier<Capabilities> capabilities;
  private final ReadOnlyObjectWrapper<EngineSide> side =
      new ReadOnlyObjectWrapper<>(EngineSide.UNKNOWN);
  private final NamesModel names;
  private Timers.@Nullable Timer waiting;
  private int asked;

  SideModel(EngineLink link, Supplier<Capabilities> capabilities) {
    this.link = link;
    this.capabilities = capabilities;
    this.names = new NamesModel(link);
    names.namesProperty().subscribe((_, known) -> side.set(side.get().knowing(known)));
  }

  ReadOnlyObjectProperty<EngineSide> sideProperty() {
    return side.getReadOnlyProperty();
  }

  /// For another subject: what was known of the former one is forgotten, and the names in use are
  /// asked for.
  void begin() {
    rest();
    side.set(EngineSide.UNKNOWN.knowing(side.get().names()));
    names.ask();
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
}
