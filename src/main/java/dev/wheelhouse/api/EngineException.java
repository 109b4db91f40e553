package dev.wheelhouse.api;

/// A call that could not be answered. Means the same in-process and over the network.
public abstract sealed class EngineException extends RuntimeException {
  private final transient Fault fault;

  private EngineException(Fault fault) {
    super(fault.code() + ": " + fault.message());
    this.fault = fault;
  }

  private EngineException(Fault fault, Throwable cause) {
    super(fault.code() + ": " + fault.message(), cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /// The request was refused; nothing was changed.
  public static final class Refused extends EngineException {
    public Refused(Fault fault) {
      super(fault);
    }
  }

  /// The engine or its store did not answer.
  public static final class Unreachable extends EngineException {
    public Unreachable(Fault fault) {
      super(fault);
    }

    public Unreachable(Fault fault, Throwable cause) {
      super(fault, cause);
    }
  }
}
