package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What an act would do, in the four cells of the action bar and in the lines of a dialog.
final class OutlookWords {
  private final QueueWords words;
  private final Texts texts;

  OutlookWords(QueueWords words) {
    this.words = words;
    this.texts = words.texts();
  }

  /// A cell: what stands out, and particulars below it.
  ///
  /// @param warning somebody should read it before going on
  record Cell(String title, String detail, boolean warning) {}

  Cell what(Outlook outlook, long count) {
    if (outlook.aim() instanceof Aim.TooMany) {
      return new Cell(texts.get("queues.too-many"), texts.get("queues.too-many-detail"), true);
    }
    var refusal = outlook.preview().refusal();
    if (refusal != null) {
      return new Cell(texts.get("queues.would-refuse"), Faults.words(refusal, texts), true);
    }
    var runs = reach(outlook, count);
    var key = outlook.act() instanceof Act.RetryNow ? "queues.retries" : "queues.replays";
    return new Cell(texts.count(key, runs), words.runs().names(outlook.starts()), false);
  }

  private static long reach(Outlook outlook, long count) {
    return outlook
        .impacts(Impact.Reaches.class)
        .mapToLong(Impact.Reaches::runs)
        .findFirst()
        .orElse(count);
  }

  Cell unblocks(Outlook outlook) {
    var names = outlook.impacts(Impact.Unblocks.class).flatMap(it -> it.names().stream()).toList();
    return names.isEmpty()
        ? new Cell(
            texts.get("queues.unblocks-nothing"),
            texts.get("queues.unblocks-nothing-detail"),
            false)
        : new Cell(texts.count("queues.unblocks", names.size()), words.runs().names(names), false);
  }

  Cell pace(Outlook outlook, boolean canary) {
    var takes = outlook.impacts(Impact.Takes.class).findFirst();
    var about = takes.map(it -> words.formats().duration(it.about())).orElse("");
    var title =
        about.isEmpty() ? texts.get("queues.takes-unknown") : texts.get("queues.takes", about);
    if (canary) {
      return new Cell(title, texts.get("queues.canary-steps"), false);
    }
    var parallel = takes.map(Impact.Takes::parallel).orElse(0);
    var how =
        parallel == 0
            ? texts.get("queues.as-slots-free")
            : texts.get("queues.at-a-time", Formats.number(parallel));
    return new Cell(title, how, false);
  }

  Cell effects(Outlook outlook) {
    var lines = cautions(outlook).toList();
    if (lines.isEmpty()) {
      return new Cell(
          texts.get("queues.safe-to-repeat"), texts.get("queues.safe-to-repeat-detail"), false);
    }
    return new Cell(
        lines.getFirst().words(),
        String.join("; ", lines.stream().skip(1).map(Consequence::words).toList()),
        true);
  }

  /// What should be thought about before: repeats, conflicts, holds, other versions.
  Stream<Consequence> cautions(Outlook outlook) {
    return outlook.preview().impacts().stream().flatMap(this::caution);
  }

  private Stream<Consequence> caution(Impact impact) {
    return switch (impact) {
      case Impact.NotRepeatable(var runs, var example) ->
          one(
              "mdi2s-shield-alert-outline",
              with(texts.count("queues.not-repeatable", runs), example));
      case Impact.KeyCommitted(var name, var first) ->
          one("mdi2k-key-outline", texts.get("consequence.done-before", name, first.toString()));
      case Impact.Conflicts(var runs, var example) ->
          one("mdi2a-alert-circle-outline", with(texts.count("queues.conflicts", runs), example));
      case Impact.HeldBy(var hold) ->
          one("mdi2p-pause", texts.get("runs.waits-for-hold", hold.who(), hold.reason()));
      case Impact.OtherVersion(var name, var from, var to) ->
          one("mdi2s-source-branch", texts.get("queues.other-version", name, from, to));
      case Impact.Blocks(var names) ->
          one("mdi2l-lock-outline", texts.get("queues.blocks", words.runs().names(names)));
      case Impact.Unblocks _,
          Impact.Takes _,
          Impact.Reaches _,
          Impact.UsedBy _,
          Impact.Fires _,
          Impact.OverQuota _,
          Impact.GoOn _,
          Impact.Keeps _,
          Impact.Silences _,
          Impact.Missed _ ->
          Stream.empty();
    };
  }

  private String with(String words, String example) {
    return example.isEmpty() ? words : texts.get("queues.such-as", words, example);
  }

  private static Stream<Consequence> one(String icon, String words) {
    return Stream.of(new Consequence(icon, words));
  }

  /// The lines of a dialog before the act.
  List<Consequence> consequences(Outlook outlook, long count) {
    var lines = new ArrayList<Consequence>();
    var names = outlook.starts();
    var reaches = texts.count("queues.reaches", reach(outlook, count));
    lines.add(
        new Consequence(
            "mdi2a-archive-alert",
            names.isEmpty() ? reaches : reaches + ": " + words.runs().names(names)));
    outlook
        .impacts(Impact.Unblocks.class)
        .filter(it -> !it.names().isEmpty())
        .map(it -> texts.get("queues.lets-go", words.runs().names(it.names())))
        .map(said -> new Consequence("mdi2s-skip-forward", said))
        .forEach(lines::add);
    cautions(outlook).forEach(lines::add);
    return lines;
  }
}
