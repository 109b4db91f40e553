package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.SecretView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    side.set(EngineSide.UNKNOWN.knowing(side.get().names()));
    names(
        new Query.ListDefinitions("", PageRequest.first(NAMES_OF)),
        it -> names -> names.in(it.items()));
    names(
        new Query.ListPools(),
        it -> names -> names.pools(each(it, pool -> pool.settings().name())));
    names(
        new Query.ListCalendars(), it -> names -> names.calendars(each(it, HolidayCalendar::name)));
    names(
        new Query.ListDataSources(), it -> names -> names.dataSources(each(it, DataSource::name)));
    names(new Query.ListSecrets(), it -> names -> names.secrets(each(it, SecretView::name)));
  }

  /// An engine that can't list something proposes nothing.
  private <R> void names(Query<R> query, Function<R, UnaryOperator<KnownNames>> into) {
    link.fetch(
        it -> it.ask(query),
        answer -> side.set(side.get().knowing(into.apply(answer).apply(side.get().names()))),
        _ -> {});
  }

  private static <T> List<String> each(List<T> items, Function<T, String> name) {
    return items.stream().map(name).sorted().toList();
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
