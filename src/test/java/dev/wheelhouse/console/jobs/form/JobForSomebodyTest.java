package dev.wheelhouse.console.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The form for a job that another screen waits for.
@Tag("U3")
class JobForSomebodyTest {
  private final List<String> made = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();

  private FrameFixture fixture() {
    var fixture = new FrameFixture(new AtOnce(), new ToldEngine());
    fixture.frame.links().opens(Link.ToJob.class, it -> shown.add(it.name()));
    return fixture;
  }

  private static void save(FrameFixture fixture, String name) {
    var model = fixture.form.model();
    model.document().put("name", name);
    model.document().put("task.command", name + ".sh");
    model.submit();
  }

  @Test
  void whoWaitsIsToldOfTheSavedJob() {
    var fixture = fixture();
    fixture.frame.links().open(new Link.NewJob(made::add));

    save(fixture, "reverse");

    assertEquals(List.of("reverse"), made);
    assertEquals(List.of(), shown);
  }

  @Test
  void nobodyWaitsAnyMoreOnceTheFormWasLeft() {
    var fixture = fixture();
    fixture.frame.links().open(new Link.NewJob(made::add));
    fixture.shell.show(Screen.JOBS);
    fixture.frame.links().open(new Link.NewJob());

    save(fixture, "report");

    assertEquals(List.of(), made);
    assertEquals(List.of("report"), shown);
  }
}
