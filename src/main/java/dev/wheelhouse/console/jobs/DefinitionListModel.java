package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The jobs and DAGs whose names hold the text searched for, and the one that is chosen among them.
/// The engine searches: it may hold millions.
public final class DefinitionListModel {
  static final int MOST = 200;

  private final EngineApi engine;
  private final Caller caller;
  private final Background background;
  private final String wanted;

  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<SavedDefinition> found = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable SavedDefinition> chosen =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Listing> listing = new ReadOnlyObjectWrapper<>();
  private boolean loading;
  private boolean again;
  private boolean filling;

  /// @param wanted the name to begin with; empty for none
  public DefinitionListModel(
      EngineApi engine, Caller caller, Background background, String wanted) {
    this.wanted = wanted;
    this.engine = engine;
    this.caller = caller;
    this.background = background;
    search.set(wanted);
    search.subscribe(_ -> load());
  }

  /// What the last question brought.
  ///
  /// @param matching all that match, listed or not
  /// @param known how many there are without a search
  /// @param problem null when it was answered
  public record Listing(long matching, long known, @Nullable Exception problem) {}

  public StringProperty searchProperty() {
    return search;
  }

  public ObservableList<SavedDefinition> found() {
    return found;
  }

  /// Null until the first answer.
  public ReadOnlyObjectProperty<@Nullable Listing> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  /// Null when nothing matches.
  public ReadOnlyObjectProperty<@Nullable SavedDefinition> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Ignored while the list is being filled: a list that changes moves its selection about.
  public void choose(@Nullable SavedDefinition wanted) {
    if (!filling && wanted != null) {
      chosen.set(wanted);
    }
  }

  /// Asks again. One question at a time: keys typed meanwhile make one more at its end.
  public void load() {
    if (loading) {
      again = true;
      return;
    }
    loading = true;
    var text = search.get().strip();
    var query = new Query.ListDefinitions(text, PageRequest.first(MOST));
    background.work(() -> engine.ask(query, caller), page -> loaded(text, page), this::failed);
  }

  private void loaded(String text, Page<SavedDefinition> page) {
    var known = text.isEmpty() ? page.total() : known();
    var before = chosen.get();
    filling = true;
    found.setAll(page.items());
    filling = false;
    chosen.set(kept(before));
    listing.set(new Listing(page.total(), known, null));
    over();
  }

  private @Nullable SavedDefinition kept(@Nullable SavedDefinition before) {
    return found.stream()
        .filter(item -> before == null ? named(item) : Objects.equals(item.id(), before.id()))
        .findFirst()
        .orElse(found.isEmpty() || asWanted() ? null : found.getFirst());
  }

  private boolean named(SavedDefinition item) {
    return item.definition().name().equals(wanted);
  }

  /// Another one than the one to begin with is never chosen in its place.
  private boolean asWanted() {
    return !wanted.isEmpty() && search.get().equals(wanted);
  }

  private void failed(Exception cause) {
    listing.set(new Listing(found.size(), known(), cause));
    over();
  }

  private long known() {
    var last = listing.get();
    return last == null ? 0 : last.known();
  }

  private void over() {
    loading = false;
    if (again) {
      again = false;
      load();
    }
  }
}
