package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Effect;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Puts into lines what a preview says an action would touch (U8): first the runs, then what else,
/// last what speaks against it.
public final class BlastWords {
  private final Texts texts;
  private final ImpactWords impacts;

  public BlastWords(Formats formats) {
    this.texts = formats.texts();
    this.impacts = new ImpactWords(formats);
  }

  public List<Consequence> lines(Preview preview, Instant now) {
    var lines = new ArrayList<Consequence>();
    if (!preview.starts().isEmpty()) {
      var words = runs("blast.starts-one", "blast.starts", preview.starts(), preview);
      lines.add(new Consequence("mdi2p-play", words));
    }
    if (!preview.stops().isEmpty()) {
      var words = runs("blast.stops-one", "blast.stops", preview.stops(), preview);
      lines.add(new Consequence("mdi2s-stop-circle-outline", words));
    }
    var others = impacts.lines(preview, now);
    others.stream().filter(line -> !line.caution()).forEach(lines::add);
    others.stream().filter(Consequence::caution).forEach(lines::add);
    return lines;
  }

  /// How many runs the action would touch.
  public static long runs(Preview preview) {
    var named = Math.max(preview.starts().size(), preview.stops().size());
    return ImpactWords.of(preview, Impact.Reaches.class)
        .mapToLong(Impact.Reaches::runs)
        .reduce(named, Math::max);
  }

  private String runs(String oneKey, String manyKey, List<Effect> effects, Preview preview) {
    var total = total(effects, preview);
    var names = named(effects, total);
    return total == 1 ? texts.get(oneKey, names) : impacts.count(manyKey, total, names);
  }

  /// A bulk operation's effects name only the first of its runs.
  private static long total(List<Effect> effects, Preview preview) {
    var both = !preview.starts().isEmpty() && !preview.stops().isEmpty();
    return both ? effects.size() : Math.max(effects.size(), runs(preview));
  }

  /// Each name once, the first of them, and how many runs more.
  private String named(List<Effect> effects, long total) {
    var names = effects.stream().map(Effect::name).distinct().limit(ImpactWords.NAMED).toList();
    var shown = new HashSet<>(names);
    var covered = effects.stream().filter(effect -> shown.contains(effect.name())).count();
    return impacts.names(names, total - covered);
  }
}
