package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.palette.Ranking.Hit;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The palette while the window speaks one language: what is typed, what matches, what is selected.
public final class PaletteModel {
  private final ShellModel shell;
  private final KnownObjects known;
  private final RecentUse used;
  private final BiFunction<String, PaletteQuery, Stream<PaletteEntry>> entries;

  private final StringProperty text;
  private final ReadOnlyObjectWrapper<Arrangement> arrangement =
      new ReadOnlyObjectWrapper<>(Arrangement.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Hit> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.RESULTS);

  /// Whether the selection is the operator's own since the last key typed.
  private boolean chosen;

  PaletteModel(
      ShellModel shell,
      KnownObjects known,
      RecentUse used,
      StringProperty text,
      BiFunction<String, PaletteQuery, Stream<PaletteEntry>> entries) {
    this.shell = shell;
    this.known = known;
    this.used = used;
    this.text = text;
    this.entries = entries;
    text.subscribe((_, _) -> typed());
  }

  /// The palette over a catalogue.
  static PaletteModel over(
      ShellModel shell, KnownObjects known, RecentUse used, Catalogue catalogue, Texts texts) {
    var typing = new SimpleStringProperty("");
    var help = new HelpEntries(texts, typing::set);
    return new PaletteModel(
        shell, known, used, typing, (typed, query) -> catalogue.entries(typed, query, help));
  }

  /// What the place below the field shows.
  enum Phase {
    RESULTS,
    /// Nothing is known by that name, and the engine has not answered yet.
    LOOKING,
    NO_MATCH
  }

  StringProperty textProperty() {
    return text;
  }

  PaletteQuery query() {
    return PaletteQuery.of(text.get());
  }

  ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
    return arrangement.getReadOnlyProperty();
  }

  /// Null when nothing matches.
  ReadOnlyObjectProperty<@Nullable Hit> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// What the selected entry would lead to, or why it can't be done.
  ReadOnlyStringProperty explanationProperty() {
    return explanation.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// Counts the answers of the engine; each is a reason to [#renew].
  ReadOnlyIntegerProperty answersProperty() {
    return known.renewed().timesProperty();
  }

  /// Begins anew, with nothing typed.
  void open() {
    if (text.get().isEmpty()) {
      typed();
    } else {
      text.set("");
    }
  }

  void close() {
    shell.closePalette();
  }

  /// Takes the prefix away that limits the search.
  void searchEverything() {
    text.set(String.join(" ", query().words()));
  }

  /// More is known about the same words: what stands above the selection stays, so that Enter does
  /// what was read. Only a palette in which nothing was typed or chosen yet begins with the best.
  void renew() {
    var before = query().empty() && !chosen ? null : selected.get();
    arrange(arrangement.get().renewed(fresh(), before));
    select(hits().stream().filter(hit -> same(hit, before)).findFirst().orElse(first()));
  }

  /// Moves the selection by entries, as far as there are any.
  void move(int by) {
    var hits = hits();
    if (!hits.isEmpty()) {
      choose(hits.get(Math.clamp((long) position(hits) + by, 0, hits.size() - 1)));
    }
  }

  void chooseFirst() {
    choose(first());
  }

  void chooseLast() {
    choose(hits().isEmpty() ? null : hits().getLast());
  }

  /// To the first entry of the following section, or of the one before; from the last to the first.
  void moveSection(int by) {
    var sections = arrangement.get().sections();
    var now = selected.get();
    if (now != null && !sections.isEmpty()) {
      var kinds = sections.stream().map(Arrangement.Section::kind).toList();
      var next = Math.floorMod(kinds.indexOf(now.entry().kind()) + by, sections.size());
      choose(sections.get(next).hits().getFirst());
    }
  }

  void choose(@Nullable Hit hit) {
    chosen = true;
    select(hit);
  }

  private void select(@Nullable Hit hit) {
    selected.set(hit);
    if (hit == null) {
      explanation.set("");
    } else if (hit.entry().off()) {
      explanation.set(hit.entry().obstacle());
    } else {
      explain(hit);
    }
  }

  /// Does what is selected, unless something stands in its way. Entries that only type something
  /// leave the palette open.
  void perform() {
    var hit = selected.get();
    if (hit == null || hit.entry().off()) {
      return;
    }
    if (hit.entry().kind() == PaletteKind.HELP && hit.entry().key().startsWith("help:")) {
      hit.entry().does().run();
      return;
    }
    used.used(hit.key());
    close();
    hit.entry().does().run();
  }

  private void explain(Hit hit) {
    explanation.set("");
    hit.entry()
        .explanation()
        .tell(
            words -> {
              if (same(hit, selected.get())) {
                explanation.set(words);
              }
            });
  }

  private void typed() {
    chosen = false;
    known.look(query());
    arrange(fresh());
    select(first());
  }

  private Arrangement fresh() {
    var query = query();
    var ranked = Ranking.rank(query, entries.apply(text.get(), query), used.keys());
    return Arrangement.of(ranked, query.limited());
  }

  private void arrange(Arrangement next) {
    arrangement.set(next);
    if (!next.sections().isEmpty()) {
      phase.set(Phase.RESULTS);
    } else {
      phase.set(known.lookingProperty().get() ? Phase.LOOKING : Phase.NO_MATCH);
    }
  }

  private List<Hit> hits() {
    return arrangement.get().hits();
  }

  private @Nullable Hit first() {
    return hits().isEmpty() ? null : hits().getFirst();
  }

  private int position(List<Hit> hits) {
    for (var i = 0; i < hits.size(); i++) {
      if (same(hits.get(i), selected.get())) {
        return i;
      }
    }
    return 0;
  }

  private static boolean same(Hit hit, @Nullable Hit other) {
    return other != null && hit.key().equals(other.key());
  }
}
