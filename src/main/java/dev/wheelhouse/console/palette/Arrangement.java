package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.palette.Ranking.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The palette's sections: the kind of the best entry first, each with its best entries.
record Arrangement(List<Section> sections) {
  private static final int MOST_OF_ONE_KIND = 50;

  static final Arrangement NOTHING = new Arrangement(List.of());

  Arrangement {
    sections = List.copyOf(sections);
  }

  /// One kind's entries.
  ///
  /// @param matching how many match, shown or not
  record Section(PaletteKind kind, List<Hit> hits, int matching) {
    Section {
      hits = List.copyOf(hits);
    }
  }

  /// All entries as they stand, from top to bottom.
  List<Hit> hits() {
    return sections.stream().flatMap(section -> section.hits().stream()).toList();
  }

  /// @param ranked the best one first
  /// @param limited whether the search was limited to few kinds, which then have the place alone
  static Arrangement of(List<Hit> ranked, boolean limited) {
    var byKind = new LinkedHashMap<PaletteKind, List<Hit>>();
    ranked.forEach(hit -> list(byKind, hit.entry().kind()).add(hit));
    var sections = new ArrayList<Section>();
    byKind.forEach((kind, hits) -> sections.add(section(kind, hits, limited)));
    return new Arrangement(sections);
  }

  /// The same for a later answer to the same words: what stands above the selected entry, and the
  /// entry itself, stay where they are.
  Arrangement renewed(Arrangement fresh, @Nullable Hit selected) {
    if (selected == null || index(hits(), selected) < 0) {
      return fresh;
    }
    var kept = new ArrayList<Section>();
    for (var section : sections) {
      if (section.kind() == selected.entry().kind()) {
        kept.add(continued(section, selected, fresh.section(section.kind())));
        break;
      }
      kept.add(section);
    }
    var keptKinds = kept.stream().map(Section::kind).toList();
    fresh.sections.stream()
        .filter(section -> !keptKinds.contains(section.kind()))
        .forEach(kept::add);
    return new Arrangement(kept);
  }

  private static Section continued(Section before, Hit selected, @Nullable Section fresh) {
    if (fresh == null) {
      return before;
    }
    var still = before.hits().subList(0, index(before.hits(), selected) + 1);
    var byKey = new LinkedHashMap<String, Hit>();
    fresh.hits().forEach(hit -> byKey.put(hit.key(), hit));
    var keys = new LinkedHashSet<String>();
    still.forEach(hit -> keys.add(hit.key()));
    keys.addAll(byKey.keySet());
    still.forEach(hit -> byKey.putIfAbsent(hit.key(), hit));
    var hits = keys.stream().map(byKey::get).limit(Math.max(still.size(), fresh.hits().size()));
    return new Section(before.kind(), hits.toList(), fresh.matching());
  }

  private static int index(List<Hit> hits, Hit wanted) {
    return hits.stream().map(Hit::key).toList().indexOf(wanted.key());
  }

  private @Nullable Section section(PaletteKind kind) {
    return sections.stream().filter(it -> it.kind() == kind).findFirst().orElse(null);
  }

  private static Section section(PaletteKind kind, List<Hit> hits, boolean limited) {
    var most = limited ? MOST_OF_ONE_KIND : kind.most();
    return new Section(kind, hits.subList(0, Math.min(most, hits.size())), hits.size());
  }

  private static List<Hit> list(Map<PaletteKind, List<Hit>> byKind, PaletteKind kind) {
    return byKind.computeIfAbsent(kind, _ -> new ArrayList<>());
  }
}
