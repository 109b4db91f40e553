package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.Edge;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person does to the document: each is one step of its history, and selects what came of
/// it.
final class EditCommands {
  private final DagEditorModel model;
  private final Supplier<GraphPicture> picture;
  private final Supplier<String> signature;
  private final JobChoice jobs;

  /// @param picture as it is shown now
  /// @param signature who writes notes, and when, in words
  /// @param jobs asks for a job that stands by itself
  EditCommands(
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
    jobs.ask(JobChoice.For.undoing(name -> undoneBy(key, name)));
  }

  private void undoneBy(String key, String job) {
    var undoing = new Compensation(job, Compensation.When.ON_REQUEST);
    model.change("", Edits.job(key, it -> it.with(it.safety().with(undoing))));
    model.choose(key);
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
    model.choose(insertion.key());
  }

  /// The only node that is selected.
  Optional<String> oneNode() {
    var nodes = model.chosenNodes();
    return nodes.size() == 1 ? Optional.of(nodes.getFirst()) : Optional.empty();
  }

  void connect(String from, String to) {
    model.change("", Edits.connect(new Edge(from, to)));
  }

  void move(Set<String> keys, double dx, double dy) {
    model.change("", Edits.move(keys, dx, dy, Standing.of(document())));
  }

  void delete(Set<String> keys, Set<WireKey> wires) {
    model.change("", Edits.remove(keys, wires));
    model.chosenProperty().set(Chosen.NOTHING);
  }

  void deleteChosen() {
    var chosen = model.chosenProperty().get();
    delete(chosen.keys(), chosen.wires());
  }

  /// What is selected goes over the clipboard, as a DAG of its own in YAML.
  void copy() {
    var clip = Clip.of(document(), model.chosenProperty().get().keys());
    if (!clip.empty()) {
      dev.wheelhouse.console.control.Clip.copy(ClipText.of(clip));
    }
  }

  void cut() {
    copy();
    deleteChosen();
  }

  /// @param text of the clipboard
  /// @return whether it was nodes
  boolean paste(String text) {
    var read = ClipText.read(text);
    read.ifPresent(it -> paste(it.beside(document())));
    return read.isPresent();
  }

  void duplicate() {
    paste(Clip.of(document(), model.chosenProperty().get().keys()).beside(document()));
  }

  private void paste(Clip.Pasted pasted) {
    model.change("", pasted.edit());
    model.chosenProperty().set(new Chosen(pasted.keys(), Set.of()));
  }

  void align(Alignment how) {
    model.change("", how.edit(picture.get(), model.chosenProperty().get().keys()));
  }

  void distribute(boolean across) {
    model.change(
        "", Alignment.distribute(picture.get(), model.chosenProperty().get().keys(), across));
  }

  GraphPicture picture() {
    return picture.get();
  }

  void chooseAll() {
    var document = document();
    var keys =
        Stream.concat(
                document.definition().nodes().stream().map(it -> it.key()),
                document.layout().notes().stream().map(it -> it.id()))
            .collect(Collectors.toSet());
    model.chosenProperty().set(new Chosen(keys, Set.of()));
  }
}
