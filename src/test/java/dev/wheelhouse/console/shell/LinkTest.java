package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U2")
class LinkTest {

  @Test
  void whatIsCopiedCanBeOpened() {
    var links =
        List.of(
            new Link.ToRun(new RunId(8841)),
            new Link.ToJob("fees / accrual"),
            new Link.ToScreen("overview"),
            new Link.ToRuns(Set.of(), "", Duration.ZERO),
            new Link.ToRuns(
                Set.of(RunState.TIMEOUT, RunState.FAILED), "fees/accrual", Duration.ofHours(1)));

    assertEquals(
        links, links.stream().map(Link::text).map(Link::of).map(Optional::orElseThrow).toList());
    assertEquals("wheelhouse:runs/FAILED,TIMEOUT/PT1H/fees%2Faccrual", links.getLast().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run/1",
        "wheelhouse:run/x",
        "wheelhouse:runs/FAILED",
        "wheelhouse:runs/BAD/PT1H/",
        "wheelhouse:runs//an hour/",
        "wheelhouse:other/1"
      })
  void anythingElseIsNoLink(String text) {
    assertEquals(Optional.empty(), Link.of(text));
  }
}
