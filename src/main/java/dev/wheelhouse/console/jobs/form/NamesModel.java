package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.SecretView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.model.page.PageRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The names that the engine knows, as far as it has told them.
public final class NamesModel {
  private static final int NAMES_OF = 200;

  private final EngineLink link;
  private final ReadOnlyObjectWrapper<KnownNames> names =
      new ReadOnlyObjectWrapper<>(KnownNames.NONE);

  public NamesModel(EngineLink link) {
    this.link = link;
  }

  public ReadOnlyObjectProperty<KnownNames> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /// Asks for them. What is known stays until then.
  public void ask() {
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
        it -> it.ask(query), answer -> names.set(into.apply(answer).apply(names.get())), _ -> {});
  }

  private static <T> List<String> each(List<T> items, Function<T, String> name) {
    return items.stream().map(name).sorted().toList();
  }
}
