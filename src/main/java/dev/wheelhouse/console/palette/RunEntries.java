package dev.wheelhouse.console.palette;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.palette.PaletteEntry.Face;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.shell.Offer;
import dev.wheelhouse.console.shell.Offers;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs as entries: open one, and what rooms offer to do with those that fail now.
final class RunEntries {
  private final KnownObjects known;
  private final Links links;
  private final Offers offers;
  private final ClockModel clock;
  private final Formats formats;
  private final Texts texts;

  RunEntries(KnownObjects known, Links links, Offers offers, ClockModel clock, Formats formats) {
    this.known = known;
    this.links = links;
    this.offers = offers;
    this.clock = clock;
    this.formats = formats;
    this.texts = formats.texts();
  }

  Stream<PaletteEntry> all() {
    return known.runs().stream()
        .flatMap(run -> Stream.concat(offered(run), Stream.of(opening(run))));
  }

  /// Whether it waits for somebody to mend it.
  private static boolean fails(RunView view) {
    return view.deadLetter() || (view.run().dagRun() && view.run().state() == RunState.FAILED);
  }

  private PaletteEntry opening(RunView view) {
    var run = view.run();
    var style = StateStyle.of(run.state());
    var link = new Link.ToRun(run.id());
    return new PaletteEntry(
        link.text(),
        PaletteKind.RUN,
        new Face(style.icon(), "state-icon " + style.styleClass(), ago(view)),
        view.name() + " " + run.id(),
        brief(view),
        texts.get(style.textKey()),
        fails(view),
        List.of(),
        "",
        Explanation.of(says(view)),
        link,
        () -> links.open(link));
  }

  /// Only where something fails: a list of reruns of all that went well helps nobody.
  private Stream<PaletteEntry> offered(RunView view) {
    return fails(view) ? offers.of(view, texts).map(offer -> entry(view, offer)) : Stream.of();
  }

  private PaletteEntry entry(RunView view, Offer offer) {
    return new PaletteEntry(
        offer.id() + ":" + view.run().id(),
        PaletteKind.COMMAND,
        Face.of(offer.icon()),
        offer.words(),
        brief(view),
        offer.id(),
        true,
        List.of(),
        offer.obstacle(),
        offer.explanation(),
        new Link.ToRun(view.run().id()),
        offer.does());
  }

  /// `Failed 03:04`
  private String brief(RunView view) {
    var state = texts.get(StateStyle.of(view.run().state()).textKey());
    return state + " " + formats.time(since(view), clock.now());
  }

  private static Instant since(RunView view) {
    var status = view.run().status();
    var ended = status.endedAt();
    var started = status.startedAt();
    return ended != null ? ended : started != null ? started : status.createdAt();
  }

  private String ago(RunView view) {
    var age = Duration.between(since(view), clock.now()).truncatedTo(ChronoUnit.SECONDS);
    return age.isPositive()
        ? texts.get("palette.ago", formats.duration(age))
        : texts.get("palette.just-now");
  }

  private String says(RunView view) {
    var run = view.run();
    var attempts = run.status().attempts();
    return Stream.of(
            brief(view),
            formats.logicalTime(run.origin().logicalTime(), run.origin().zone()),
            attempts > 0 ? texts.count("palette.attempts", attempts) : "",
            run.status().lastError())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
