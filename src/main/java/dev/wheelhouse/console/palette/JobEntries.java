package dev.wheelhouse.console.palette;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.palette.PaletteEntry.Face;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.shell.Offer;
import dev.wheelhouse.console.shell.Offers;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.ScheduleWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import java.util.List;
import java.util.stream.Stream;

/// Jobs and DAGs as entries: open one, and what rooms offer to do with it.
final class JobEntries {
  private final KnownObjects known;
  private final Links links;
  private final Offers offers;
  private final ClockModel clock;
  private final Formats formats;
  private final Texts texts;

  JobEntries(KnownObjects known, Links links, Offers offers, ClockModel clock, Formats formats) {
    this.known = known;
    this.links = links;
    this.offers = offers;
    this.clock = clock;
    this.formats = formats;
    this.texts = formats.texts();
  }

  /// Without words only the jobs themselves: what can be done with each would fill the place.
  Stream<PaletteEntry> all(boolean offered) {
    return known.jobs().stream()
        .flatMap(job -> Stream.concat(opening(job), offered ? offered(job) : Stream.of()));
  }

  private Stream<PaletteEntry> opening(JobView job) {
    var link = new Link.ToJob(job.name());
    if (!links.canOpen(link)) {
      return Stream.of();
    }
    return Stream.of(
        new PaletteEntry(
            link.text(),
            PaletteKind.JOB,
            Face.of(icon(job.saved().definition())),
            job.name(),
            detail(job),
            job.saved().definition().naming().owner(),
            job.deadLetters() > 0,
            List.of(),
            "",
            told -> told.accept(says(job)),
            link,
            () -> links.open(link)));
  }

  private Stream<PaletteEntry> offered(JobView job) {
    return offers.of(job, texts).map(offer -> entry(job, offer));
  }

  private PaletteEntry entry(JobView job, Offer offer) {
    return new PaletteEntry(
        offer.id() + ":" + job.name(),
        PaletteKind.COMMAND,
        Face.of(offer.icon()),
        offer.words(),
        detail(job),
        offer.id(),
        false,
        List.of(),
        offer.obstacle(),
        offer.explanation(),
        new Link.ToJob(job.name()),
        offer.does());
  }

  private static String icon(Definition definition) {
    return switch (definition) {
      case DagDefinition _ -> "mdi2s-sitemap-outline";
      case JobDefinition _ -> "mdi2c-card-text-outline";
    };
  }

  private String detail(JobView job) {
    var definition = job.saved().definition();
    var kind =
        switch (definition) {
          case DagDefinition _ -> texts.get("start-job.kind-dag");
          case JobDefinition _ -> texts.get("start-job.kind-job");
        };
    var group = definition.naming().group();
    return group.isEmpty() ? kind : kind + " · " + group;
  }

  /// Its schedule in words, and when it fires next.
  private String says(JobView job) {
    var schedule = new ScheduleWords(texts, formats).schedule(job.saved());
    var next = job.nextFireAt();
    return next == null
        ? schedule
        : schedule + " · " + texts.get("palette.next-firing", formats.time(next, clock.now()));
  }
}
