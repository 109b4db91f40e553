package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.palette.PaletteEntry.Face;
import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everything that the palette knows now, in one language; of equals the first is the better one.
final class Catalogue {
  private final CommandEntries commands;
  private final SettingEntries settings;
  private final RunEntries runs;
  private final JobEntries jobs;
  private final Texts texts;
  private final Consumer<String> openLink;

  /// @param openLink opens a link that was pasted
  Catalogue(
      CommandEntries commands,
      SettingEntries settings,
      RunEntries runs,
      JobEntries jobs,
      Texts texts,
      Consumer<String> openLink) {
    this.commands = commands;
    this.settings = settings;
    this.runs = runs;
    this.jobs = jobs;
    this.texts = texts;
    this.openLink = openLink;
  }

  /// The entries that can match; a pasted link stands alone.
  Stream<PaletteEntry> entries(String typed, PaletteQuery query, HelpEntries help) {
    var link = Link.of(typed);
    if (link.isPresent()) {
      return Stream.of(opening(link.get()));
    }
    return Stream.of(
            commands.all(),
            runs.all(),
            jobs.all(!query.empty()),
            settings.all(),
            help.all(),
            query.prefix().equals(PaletteKind.HELP.prefix())
                ? commands.withKeys()
                : Stream.<PaletteEntry>of())
        .flatMap(entries -> entries);
  }

  /// Its keyword is what was typed, so that it matches.
  private PaletteEntry opening(Link link) {
    return new PaletteEntry(
        "link:" + link.text(),
        PaletteKind.LINK,
        Face.of("mdi2l-link-variant"),
        texts.get("palette.open-link", link.text()),
        "",
        link.text(),
        false,
        List.of(),
        "",
        Explanation.of(texts.get("palette.open-link-says")),
        link,
        () -> openLink.accept(link.text()));
  }
}
