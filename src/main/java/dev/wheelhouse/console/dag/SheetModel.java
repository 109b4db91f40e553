package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.FieldsModel;
import dev.wheelhouse.console.jobs.form.Finding;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.KnownNames;
import dev.wheelhouse.console.jobs.form.ProblemsModel;
import dev.wheelhouse.console.jobs.form.RetryPlan;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The fields of what is inspected, over the document. What is typed goes into the document as far
/// as it can be read; what can't stays in its field, also while something else is inspected. What
/// changes in the document shows in the fields that say otherwise, and in no others.
final class SheetModel implements FieldsModel {
  private final EditorDocument document;
  private final ZoneId zone;
  private final InstantSource clock;
  private final ObservableValue<KnownNames> names;
  private final ToldModel told = new ToldModel();
  private final ReadOnlyObjectWrapper<JobFields> fields =
      new ReadOnlyObjectWrapper<>(JobFields.NONE);
  private final ReadOnlyObjectWrapper<@Nullable JobFields> compared = new ReadOnlyObjectWrapper<>();
  private final LeftFields left = new LeftFields();

  private Inspected inspected = new Inspected.WholeDag();
  private Sheet sheet;
  private JobFields written = JobFields.NONE;
  private @Nullable DagDefinition deployed;
  private boolean following;
  private boolean renaming;

  SheetModel(
      EditorDocument document,
      ZoneId zone,
      InstantSource clock,
      ObservableValue<KnownNames> names) {
    this.document = document;
    this.zone = zone;
    this.clock = clock;
    this.names = names;
    this.sheet = Sheet.of(inspected, zone, clock);
  }

  /// Shows the fields of something else.
  ///
  /// @param judged whether what is wrong is said at once, not only when a field was left
  void show(Inspected what, boolean judged) {
    leave();
    inspected = what;
    sheet = Sheet.of(what, zone, clock);
    var former = left.take(what);
    written = former == null ? now() : former.written();
    told.problems().begin(judged || former != null);
    compare();
    show(former == null ? written : former.fields());
    follow();
  }

  private void leave() {
    left.keep(inspected, new LeftFields.Left(fields.get(), written, told.leave()));
  }

  /// The same under another name: what is typed stays.
  ///
  /// @param rename changes the document
  void renamed(Inspected what, Runnable rename) {
    inspected = what;
    renaming = true;
    rename.run();
    renaming = false;
    sheet = Sheet.of(what, zone, clock);
    compare();
    follow();
  }

  private JobFields now() {
    return sheet.write(document.document()).orElse(JobFields.NONE);
  }

  /// The document has changed.
  void follow() {
    if (renaming) {
      return;
    }
    left.dropUnless(it -> Sheet.of(it, zone, clock).write(document.document()).isPresent());
    var now = now();
    if (!now.equals(written)) {
      var shown = fields.get().following(written, now);
      written = now;
      show(shown);
    }
  }

  private void show(JobFields shown) {
    following = true;
    fields.set(shown);
    following = false;
    judge();
  }

  private void judge() {
    if (sheet.write(document.document()).isPresent()) {
      told.say(sheet.read(fields.get(), document.document()), left.unread());
    }
  }

  /// What was found elsewhere, beside what the fields themselves tell.
  void beside(List<Finding> findings) {
    told.beside(findings);
    judge();
  }

  /// Compares with what is deployed.
  void compare(@Nullable DagDefinition with) {
    deployed = with;
    compare();
  }

  private void compare() {
    var with = deployed;
    compared.set(
        with == null || inspected instanceof Inspected.Several
            ? null
            : sheet.write(new DagDocument(with, DagLayout.NONE)).orElse(null));
  }

  @Override
  public ReadOnlyObjectProperty<JobFields> fieldsProperty() {
    return fields.getReadOnlyProperty();
  }

  @Override
  public JobFields fields() {
    return fields.get();
  }

  /// Inputs that follow the document tell of it again; only what a person does changes anything.
  @Override
  public void put(String path, String text) {
    if (!following && !fields.get().text(path).equals(text)) {
      change(path, fields.get().with(path, text));
    }
  }

  @Override
  public void change(UnaryOperator<JobFields> by) {
    if (!following) {
      change("", by.apply(fields.get()));
    }
  }

  /// @param path of the field; empty for a step of its own
  private void change(String path, JobFields typed) {
    fields.set(typed);
    var reading = sheet.read(typed, document.document());
    if (!reading.document().equals(document.document())) {
      written = sheet.write(reading.document()).orElse(written);
      document.change(path.isEmpty() ? "" : inspected + "." + path, _ -> reading.document());
    }
    told.say(reading, left.unread());
  }

  /// Puts back what the document says into the fields that can't be read.
  ///
  /// @return false when there are none
  boolean forget() {
    var some = told.unreadHere() > 0;
    if (some) {
      show(now());
    }
    return some;
  }

  @Override
  public ProblemsModel problems() {
    return told.problems();
  }

  @Override
  public ObservableValue<KnownNames> namesProperty() {
    return names;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public ObservableValue<@Nullable JobFields> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /// The tries of a run that always fails.
  ReadOnlyObjectProperty<Optional<RetryPlan>> retriesProperty() {
    return told.retriesProperty();
  }

  /// How many fields can't be read, here and wherever one was before: what they say is not in the
  /// document.
  ReadOnlyIntegerProperty unreadProperty() {
    return told.unreadProperty();
  }
}
