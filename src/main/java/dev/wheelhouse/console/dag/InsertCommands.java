package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.Safety;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a person puts into the document: behind the node that is selected, where it is dropped, or
/// where a wire ends. Each is one step of its history, and is selected then.
final class InsertCommands {
  private final DagEditorModel model;
  private final Supplier<GraphPicture> picture;
  private final Supplier<String> signature;
  private final JobChoice jobs;

  /// @param picture as it is shown now
  /// @param signature who writes notes, and when, in words
  /// @param jobs asks for a job that stands by itself
  InsertCommands(
      DagEditorModel model,
      Supplier<GraphPicture> picture,
      Supplier<String> signature,
      JobChoice jobs) {
    this.model = model;
    this.picture = picture;
    this.signature = signature;
    this.jobs = jobs;
  }

  private DagDocument document() {
    return model.document().document();
  }

  private FreePlace room() {
    return new FreePlace(picture.get());
  }

  /// Behind the node that is selected, else where there is room.
  void insert(Part part) {
    var behind = oneNode();
    if (part == Part.COMPENSATION) {
      behind.ifPresent(this::compensate);
      return;
    }
    var at = behind.map(room()::behind).orElseGet(room()::anywhere);
    var document = document();
    if (part == Part.BRANCH && behind.isPresent()) {
      add(Insertion.branchAfter(behind.get(), document, at));
      return;
    }
    var insertion = insertion(part, document, at);
    var attached = part != Part.NOTE && behind.isPresent();
    add(attached ? insertion.after(behind.get()) : insertion);
  }

  /// Where it was dropped.
  void insert(Part part, Point at, Optional<WireKey> wire) {
    if (part == Part.COMPENSATION) {
      nodeAt(middle(at)).or(this::oneNode).ifPresent(this::compensate);
      return;
    }
    drop(insertion(part, document(), corner(at)), wire.filter(_ -> part != Part.NOTE));
  }

  /// What was dragged from the palette, by the name that the drag carries.
  void drop(String what, Point at, Optional<WireKey> wire) {
    Stream.of(Part.values())
        .filter(it -> it.name().equals(what))
        .findFirst()
        .ifPresent(it -> insert(it, at, wire));
  }

  /// Asks which job undoes what a node does; a shared job says that itself.
  private void compensate(String key) {
    jobs.ask(undoing(key));
  }

  /// Makes the job that undoes what a node does.
  void newUndoing(String key) {
    jobs.create(undoing(key));
  }

  private JobChoice.For undoing(String key) {
    return JobChoice.For.undoing(name -> undoneBy(key, name));
  }

  private void undoneBy(String key, String job) {
    model.change("", Edits.job(key, it -> it.with(it.safety().with(undoneBy(it.safety(), job)))));
    model.sight().choose(key);
  }

  /// When it runs stays as it was said before.
  private static Compensation undoneBy(Safety safety, String job) {
    var former = safety.compensation();
    return new Compensation(job, former.none() ? Compensation.When.ON_REQUEST : former.when());
  }

  private Optional<String> nodeAt(Point at) {
    return picture.get().cards().stream()
        .filter(it -> at.x() >= it.x() && at.x() <= it.x() + it.width())
        .filter(it -> at.y() >= it.y() && at.y() <= it.y() + it.height())
        .map(Card::key)
        .filter(key -> !Aside.isTrigger(key) && !Aside.isUndo(key))
        .findFirst();
  }

  /// Asks which job stands there.
  void askForShared() {
    jobs.ask(JobChoice.For.node(this::insertShared));
  }

  void askForShared(Point at, Optional<WireKey> wire) {
    jobs.ask(JobChoice.For.node(name -> insertShared(name, at, wire)));
  }

  /// A node of a job that stands by itself.
  private void insertShared(String job) {
    var behind = oneNode();
    var at = behind.map(room()::behind).orElseGet(room()::anywhere);
    var insertion = Insertion.shared(job, document(), at);
    add(behind.map(insertion::after).orElse(insertion));
  }

  private void insertShared(String job, Point at, Optional<WireKey> wire) {
    drop(Insertion.shared(job, document(), corner(at)), wire);
  }

  /// A new node behind another one, where a wire ended in the void.
  void insertBehind(String from, Part part, Point at) {
    add(insertion(part, document(), centred(at)).after(from));
  }

  private void drop(Insertion insertion, Optional<WireKey> wire) {
    add(wire.map(insertion::splitting).orElse(insertion));
  }

  private Insertion insertion(Part part, DagDocument document, Place at) {
    return part == Part.NOTE
        ? Insertion.note(document, signature.get(), at)
        : Insertion.of(part, document, at);
  }

  private static Place corner(Point at) {
    return new Place(at.x(), at.y());
  }

  /// Of a card with its upper left corner there.
  private static Point middle(Point at) {
    return new Point(at.x() + Card.WIDTH / 2, at.y() + Card.HEIGHT / 2);
  }

  private static Place centred(Point at) {
    return new Place(at.x() - Card.WIDTH / 2, at.y() - Card.HEIGHT / 2);
  }

  private void add(Insertion insertion) {
    model.change("", insertion.edit());
    model.sight().choose(insertion.key());
  }

  /// The only node that is selected.
  private Optional<String> oneNode() {
    var nodes = model.sight().chosenNodes();
    return nodes.size() == 1 ? Optional.of(nodes.getFirst()) : Optional.empty();
  }
}
