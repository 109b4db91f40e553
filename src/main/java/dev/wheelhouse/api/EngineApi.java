package dev.wheelhouse.api;

/// What a console or a verb can ask of an engine: the one in this process, a remote one, or another
/// scheduler. Calls block (virtual threads make waiting cheap) and may be made from any thread but
/// a window's. A bad request or an unreachable engine is an [EngineException].
public interface EngineApi extends AutoCloseable {

  <R> R ask(Query<R> query, Caller caller);

  /// Carries a command out, or says why not. With [Caller#expectedRevision] set, it is refused when
  /// the state has moved on since the preview.
  <R> Answer<R> execute(Command<R> command, Caller caller);

  /// What the command would do, by the same code, without doing it.
  Preview preview(Command<?> command, Caller caller);

  /// Tells of changes from now on. The listener is called on a thread of the engine's, at most four
  /// times a second, and must return soon.
  Subscription subscribe(ChangeListener listener);

  Capabilities capabilities();

  @Override
  void close();

  /// Told of changes.
  interface ChangeListener {
    void changed(Changes changes);
  }

  /// Ends a subscription.
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
