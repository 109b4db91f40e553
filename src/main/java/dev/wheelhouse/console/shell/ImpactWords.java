package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an action touches beside the runs it starts or stops: a line for each kind, or for each
/// thing where things differ.
final class ImpactWords {
  /// So many names, or lines of one kind, before the rest becomes a number.
  static final int NAMED = 4;

  private final Texts texts;
  private final Formats formats;
  private final HoldWords holds;

  ImpactWords(Formats formats) {
    this.texts = formats.texts();
    this.formats = formats;
    this.holds = new HoldWords(formats);
  }

  List<Consequence> lines(Preview preview, Instant now) {
    var lines = new ArrayList<Consequence>();
    var seen = new ArrayList<Class<?>>();
    for (var impact : preview.impacts()) {
      var kind = impact.getClass();
      if (!seen.contains(kind)) {
        seen.add(kind);
        lines.addAll(ofKind(preview, kind, now));
      }
    }
    return lines;
  }

  private List<Consequence> ofKind(Preview preview, Class<? extends Impact> kind, Instant now) {
    if (kind == Impact.Fires.class) {
      return firings(of(preview, Impact.Fires.class).toList(), now);
    }
    if (kind == Impact.UsedBy.class) {
      return users(of(preview, Impact.UsedBy.class).toList());
    }
    var alike = of(preview, kind).flatMap(impact -> line(impact, preview, now)).toList();
    return alike.size() <= NAMED ? alike : shortened(alike);
  }

  /// A line for each thing that it is used for.
  private List<Consequence> users(List<Impact.UsedBy> all) {
    return all.stream()
        .map(Impact.UsedBy::use)
        .distinct()
        .map(
            use ->
                user(
                    use,
                    names(
                        all.stream()
                            .filter(it -> it.use() == use)
                            .map(Impact.UsedBy::name)
                            .toList())))
        .toList();
  }

  private Consequence user(Impact.UsedBy.Use use, String names) {
    return switch (use) {
      case NODE -> plain("mdi2s-sitemap-outline", texts.get("blast.used-by", names));
      case SUB_DAG -> plain("mdi2s-sitemap-outline", texts.get("blast.run-by", names));
      case COMPENSATION -> plain("mdi2u-undo-variant", texts.get("blast.undoes", names));
      case WAIT -> caution("mdi2t-timer-sand-empty", texts.get("blast.waited-for", names));
    };
  }

  private List<Consequence> shortened(List<Consequence> alike) {
    var first = alike.getFirst();
    var rest = texts.count("blast.more", alike.size() - NAMED);
    return Stream.concat(
            alike.stream().limit(NAMED),
            Stream.of(new Consequence(first.icon(), rest, first.caution())))
        .toList();
  }

  private Stream<Consequence> line(Impact impact, Preview preview, Instant now) {
    return switch (impact) {
      case Impact.UsedBy _, Impact.Fires _ -> Stream.empty();
      case Impact.OverQuota(var perDay, var quota) ->
          Stream.of(caution("mdi2a-alert", texts.get("blast.over-quota", perDay, quota)));
      case Impact.WaitsForNothing(var node, var name, var there) ->
          Stream.of(
              caution(
                  "mdi2t-timer-sand-empty",
                  texts.get(
                      there ? "blast.waits-untriggered" : "blast.waits-unknown", name, node)));
      case Impact.WaitNeverMatches(var node, var name) ->
          Stream.of(
              caution("mdi2t-timer-sand-empty", texts.get("blast.never-matches", name, node)));
      case Impact.KeyCommitted(var name, var first) ->
          Stream.of(
              caution("mdi2r-redo", texts.get("blast.key-committed", name, first.toString())));
      case Impact.GoOn(var runs) -> counted("mdi2p-play", "blast.go-on", runs);
      case Impact.Reaches(var runs, var jobs) -> reaches(preview, runs, jobs);
      case Impact.Keeps(var runs) -> counted("mdi2t-tray-full", "blast.keeps", runs);
      case Impact.Silences(var schedules, var firings) -> silences(schedules, firings);
      case Impact.Unblocks(var names) ->
          Stream.of(plain("mdi2a-arrow-right", texts.get("blast.unblocks", names(names))));
      case Impact.Blocks(var names) ->
          Stream.of(caution("mdi2l-lock-alert-outline", texts.get("blast.blocks", names(names))));
      case Impact.Takes(var about, var parallel) ->
          Stream.of(plain("mdi2c-clock-outline", takes(formats.duration(about), parallel)));
      case Impact.NotRepeatable(var runs, var example) ->
          Stream.of(caution("mdi2a-alert", count("blast.not-repeatable", runs, example)));
      case Impact.Conflicts(var runs, var example) ->
          Stream.of(caution("mdi2c-cancel", count("blast.conflicts", runs, example)));
      case Impact.HeldBy(var hold) -> Stream.of(caution("mdi2p-pause", holds.line(hold, now)));
      case Impact.OtherVersion(var name, var from, var to) ->
          Stream.of(
              plain(
                  "mdi2v-vector-difference",
                  texts.get(
                      "blast.other-version", name, Integer.toString(from), Integer.toString(to))));
      case Impact.RunsNode(var node, _, _, _) ->
          Stream.of(plain("mdi2p-play", texts.get("blast.runs-node", node)));
      case Impact.Missed(var firings) -> counted("mdi2h-history", "blast.missed", firings);
    };
  }

  /// The number stands in the line about the runs already, where they are named.
  private Stream<Consequence> reaches(Preview preview, long runs, long jobs) {
    var named = !preview.starts().isEmpty() || !preview.stops().isEmpty();
    if (runs == 0 || (named && jobs < 2)) {
      return Stream.empty();
    }
    var words = named ? texts.get("blast.jobs", jobs) : texts.get("blast.reaches", runs, jobs);
    return Stream.of(plain("mdi2p-playlist-check", words));
  }

  private Stream<Consequence> silences(long schedules, long firings) {
    if (schedules == 0) {
      return Stream.empty();
    }
    return Stream.of(
        plain(
            "mdi2c-calendar-remove-outline", count("blast.silences", schedules, number(firings))));
  }

  private String takes(String about, int parallel) {
    return parallel > 1
        ? texts.get("blast.takes-parallel", about, parallel)
        : texts.get("blast.takes", about);
  }

  private List<Consequence> firings(List<Impact.Fires> firings, Instant now) {
    return Stream.of(true, false)
        .flatMap(
            comes -> {
              var these = firings.stream().filter(it -> it.comes() == comes).toList();
              return these.stream()
                  .min(Comparator.comparing(Impact.Fires::at))
                  .map(first -> firing(these.size(), first, now))
                  .stream();
            })
        .toList();
  }

  private Consequence firing(int count, Impact.Fires first, Instant now) {
    var at = formats.time(first.at(), now);
    return first.comes()
        ? plain("mdi2c-calendar-clock", count("blast.fires", count, at))
        : plain("mdi2c-calendar-remove-outline", count("blast.fires-not", count, at));
  }

  private Stream<Consequence> counted(String icon, String key, long number) {
    return number == 0 ? Stream.empty() : Stream.of(plain(icon, texts.count(key, number)));
  }

  /// `{0}` chooses the form, `{1}` is the number to show, `{2}` what goes with it.
  String count(String key, long number, String with) {
    return texts.get(key, number, number(number), with);
  }

  private static String number(long number) {
    return Formats.number(number);
  }

  private String names(List<String> names) {
    var shown = names.stream().limit(NAMED).toList();
    return names(shown, names.size() - shown.size());
  }

  /// `a, b and 4 more`, the names strong.
  String names(List<String> names, long more) {
    var strong = names.stream().map(it -> "**" + it + "**").collect(Collectors.joining(", "));
    return more <= 0 ? strong : texts.get("runs.and-more", strong, more);
  }

  static <T extends Impact> Stream<T> of(Preview preview, Class<T> kind) {
    return preview.impacts().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Consequence plain(String icon, String words) {
    return new Consequence(icon, words);
  }

  private static Consequence caution(String icon, String words) {
    return new Consequence(icon, words, true);
  }
}
