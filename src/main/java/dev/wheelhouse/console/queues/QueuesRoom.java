package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.OperationWords;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.OperationState;

/// The Queues screen with the run beside it, and the sheet of a bulk operation.
public final class QueuesRoom implements Room {
  private final Frame frame;
  private final QueuesModel queues;
  private final ReplayParametersModel parameters;
  private final OperationSheetModel operation;

  public QueuesRoom(Frame frame) {
    this.frame = frame;
    queues = new QueuesModel(frame.link(), frame.engine());
    parameters = new ReplayParametersModel(frame.link());
    operation = new OperationSheetModel(frame.link());
    queues.list().filter().keep(frame.settings().remembered());
    frame.links().opens(Link.ToQueue.class, this::open);
    frame.links().opens(Link.ToOperation.class, to -> open(to.id()));
    frame.engineOperations().whenEnded(this::ended);
  }

  public QueuesModel queues() {
    return queues;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    new QueueActions(queues, frame, acts(texts), () -> askForParameters(texts), texts)
        .addTo(actions);
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var words = words(texts);
    var acts = acts(texts);
    views
        .with(QueuesView.class, () -> new QueuesView(queues, frame, words, acts, actions))
        .with(QueueSideView.class, () -> new QueueSideView(queues, acts, frame, words))
        .with(QueueBulkView.class, () -> new QueueBulkView(queues, actions, words))
        .with(
            QueueDetailView.class,
            () -> new QueueDetailView(queues, acts, actions, frame.clock(), words))
        .with(
            ReplayParametersView.class,
            () -> new ReplayParametersView(parameters, acts, frame.shell(), texts))
        .with(OperationSheetView.class, () -> new OperationSheetView(operation, frame, words));
  }

  @Override
  public void start() {
    queues.start();
  }

  @Override
  public void close() {
    queues.close();
  }

  private void open(Link.ToQueue to) {
    var filter = queues.list().filter();
    filter.queueProperty().set(to.queue());
    filter.ownerProperty().set(to.owner());
    filter.textProperty().set(to.text());
    frame.shell().show(Screen.QUEUES);
  }

  private void open(long id) {
    operation.open(id);
    frame.shell().ask(new Sheet(texts().get("bulk.sheet", Long.toString(id)), Views.OPERATION));
  }

  private void askForParameters(Texts texts) {
    var entry = queues.changeable();
    if (entry != null) {
      parameters.open(entry);
      frame
          .shell()
          .ask(
              new Sheet(
                  texts.get("queues.parameters-title", QueueWords.name(entry)),
                  Views.REPLAY_PARAMETERS));
    }
  }

  /// Whoever has asked for it hears how it ended.
  private void ended(OperationView ended) {
    var words = new OperationWords(texts());
    var title = words.title(ended) + ": " + words.word(ended.state());
    var detail =
        ended.why().isEmpty() ? words.outcome(ended) : words.outcome(ended) + " · " + ended.why();
    var counts = ended.counts();
    var smooth = ended.state() == OperationState.DONE && counts.failed() + counts.refused() == 0;
    var toast = smooth ? Toast.success(title, detail) : Toast.error(title, detail);
    frame.toasts().show(toast.with(texts().get("bulk.details"), () -> open(ended.id())));
    queues.list().load();
  }

  private Texts texts() {
    return new Texts(frame.settings().languageProperty().get());
  }

  private QueueActs acts(Texts texts) {
    return new QueueActs(queues, frame, words(texts));
  }

  private QueueWords words(Texts texts) {
    return new QueueWords(texts, frame.formats(texts));
  }
}
