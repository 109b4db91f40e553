package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.control.Sentence;
import dev.wheelhouse.console.shell.BlastWords;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Act;
import java.time.Instant;
import java.util.List;

/// What an act would do, in the four cells of the action bar and in the lines of a dialog.
final class OutlookWords {
  private final QueueWords words;
  private final Texts texts;
  private final BlastWords blast;

  OutlookWords(QueueWords words) {
    this.words = words;
    this.texts = words.texts();
    this.blast = new BlastWords(words.formats());
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

  Cell effects(Outlook outlook, Instant now) {
    var cautions =
        lines(outlook, now).stream()
            .filter(Consequence::caution)
            .map(line -> Sentence.plain(line.words()))
            .toList();
    return cautions.isEmpty()
        ? new Cell(
            texts.get("queues.safe-to-repeat"), texts.get("queues.safe-to-repeat-detail"), false)
        : new Cell(
            cautions.getFirst(), String.join("; ", cautions.subList(1, cautions.size())), true);
  }

  /// The lines of a dialog before the act.
  List<Consequence> lines(Outlook outlook, Instant now) {
    return blast.lines(outlook.preview(), now);
  }
}
