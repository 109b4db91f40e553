package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.dag.JobChoice.For;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Compensation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A job that the DAG editor lacks is made in the job form, and the editor goes on with it.
@Tag("U3")
class NewJobForDagTest {
  private final List<Link.NewJob> asked = new ArrayList<>();

  @Test
  void theEditorComesBackWithItsDraftAndTheNewJob() {
    // given a DAG that is not deployed yet
    var fixture = new FrameFixture(new AtOnce());
    fixture.frame.links().opens(Link.NewJob.class, link -> leave(fixture, link));
    fixture.frame.links().open(new Link.NewDag());
    var model = fixture.dag.model();
    model.change("", _ -> Documents.of("pull>settle"));

    // when the job that undoes one of its nodes is not there yet
    var choice = new JobChoice(model, fixture.frame, new Texts(Language.ENGLISH));
    choice.ask(For.undoing(job -> undoneBy(model, job)));
    choice.create();

    // then the form is asked for it, and the editor is left
    assertEquals(Screen.JOB_FORM, fixture.shell.screenProperty().get());
    var made = Objects.requireNonNull(asked.getFirst().made());

    // when it is saved
    made.accept("reverse");

    // then
    assertEquals(Screen.DAG_EDITOR, fixture.shell.screenProperty().get());
    assertEquals(DagSubject.NEW, model.opening().subject());
    var settle = NodeSheet.node(model.document().document(), "settle").orElseThrow();
    assertEquals("reverse", Objects.requireNonNull(settle.own()).safety().compensation().job());
  }

  private void leave(FrameFixture fixture, Link.NewJob link) {
    asked.add(link);
    fixture.shell.show(Screen.JOB_FORM);
  }

  private static void undoneBy(DagEditorModel model, String job) {
    var undoing = new Compensation(job, Compensation.When.ON_REQUEST);
    model.change("", Edits.job("settle", it -> it.with(it.safety().with(undoing))));
  }
}
