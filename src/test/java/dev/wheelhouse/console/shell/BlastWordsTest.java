package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Effect;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Preview.Impact.UsedBy.Use;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("U8")
class BlastWordsTest {
  private static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Hold HOLD =
      new Hold(
          1,
          TenantId.DEFAULT,
          HoldPlace.job("settle"),
          7,
          Hold.Cause.PERSON,
          "mara",
          "gateway down",
          NOW.minusSeconds(600),
          NOW.plusSeconds(3600));

  private final BlastWords words = words(Language.ENGLISH);

  @Test
  void oneRunIsNamedAndMoreAreCounted() {
    assertEquals(List.of("**settle** starts"), said(starting("settle")));
    assertEquals(
        List.of("**2** runs start: **settle**, **issue-bill**"),
        said(starting("settle", "issue-bill")));
  }

  @Test
  void ofManyRunsTheFirstAreNamedOnce() {
    var preview = starting("a", "a", "b", "c", "d", "e", "f");

    assertEquals(List.of("**7** runs start: **a**, **b**, **c**, **d** and 2 more"), said(preview));
  }

  @Test
  void bulkSaysHowManyItReachesBeyondThoseNamed() {
    var preview = with(List.of(new Effect(new RunId(1), "a")), new Impact.Reaches(100_000, 3));

    assertEquals(
        List.of(
            "**100\u2009000** runs start: **a** and 99\u2009999 more", "They are of **3** jobs"),
        said(preview));
    assertEquals(100_000, BlastWords.runs(preview));
  }

  @Test
  void whatSpeaksAgainstItComesLastAndIsMarked() {
    var preview =
        with(List.of(), new Impact.NotRepeatable(1, "pay"), new Impact.Unblocks(List.of("ship")));

    assertEquals(
        List.of(
            new Consequence("mdi2a-arrow-right", "Can go on then: **ship**"),
            new Consequence("mdi2a-alert", "**pay** doesn’t say that it may be done twice", true)),
        words.lines(preview, NOW));
  }

  @Test
  void firingsAreCountedWithTheFirst() {
    var preview =
        with(
            List.of(),
            new Impact.Fires(NOW.plusSeconds(7200), BERLIN, false),
            new Impact.Fires(NOW.plusSeconds(3600), BERLIN, false));

    assertEquals(List.of("**2** firings no longer come, the first at 04:42"), said(preview));
  }

  @Test
  void holdSaysWhoWhyAndUntilWhen() {
    var preview = with(List.of(), new Impact.HeldBy(HOLD));

    assertEquals(
        List.of("**Job settle** is held by **mara** since 03:32, until 04:42: gateway down"),
        said(preview));
  }

  @Test
  void manyAlikeBecomeANumber() {
    var keys =
        Stream.of("a", "b", "c", "d", "e", "f")
            .map(name -> new Impact.KeyCommitted(name, new RunId(9)))
            .toArray(Impact[]::new);

    assertEquals("and **2** more like these", said(with(List.of(), keys)).getLast());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindHasItsWords(Language language) {
    var preview =
        new Preview(
            "1",
            null,
            List.of(new Effect(new RunId(1), "a")),
            List.of(new Effect(new RunId(2), "b")),
            everyKind());

    var lines = words(language).lines(preview, NOW);

    assertEquals(everyKind().size() + 2, lines.size());
    assertTrue(
        lines.stream().noneMatch(line -> line.words().contains("{")), () -> lines.toString());
  }

  private static List<Impact> everyKind() {
    return List.of(
        new Impact.UsedBy("billing", Use.NODE),
        new Impact.UsedBy("load", Use.SUB_DAG),
        new Impact.UsedBy("pay", Use.COMPENSATION),
        new Impact.UsedBy("later", Use.WAIT),
        new Impact.Fires(NOW, BERLIN, true),
        new Impact.OverQuota(9000, 500),
        new Impact.WaitsForNothing("wait", "ledger", true),
        new Impact.WaitNeverMatches("wait", "ledger"),
        new Impact.KeyCommitted("pay", new RunId(9)),
        new Impact.GoOn(3),
        new Impact.Reaches(14, 2),
        new Impact.Keeps(1),
        new Impact.Silences(2, 12),
        new Impact.Unblocks(List.of("ship", "mail")),
        new Impact.Blocks(List.of("audit")),
        new Impact.Takes(Duration.ofMinutes(11), 4),
        new Impact.NotRepeatable(2, "pay"),
        new Impact.Conflicts(1, "settle"),
        new Impact.HeldBy(HOLD),
        new Impact.OtherVersion("settle", 13, 14),
        new Impact.Missed(4));
  }

  private List<String> said(Preview preview) {
    return words.lines(preview, NOW).stream().map(Consequence::words).toList();
  }

  private static Preview starting(String... names) {
    var effects = Stream.of(names).map(name -> new Effect(new RunId(1), name)).toList();
    return with(effects);
  }

  private static Preview with(List<Effect> starts, Impact... impacts) {
    return new Preview("1", null, starts, List.of(), List.of(impacts));
  }

  private static BlastWords words(Language language) {
    return new BlastWords(new Formats(new Texts(language), BERLIN));
  }
}
