package dev.wheelhouse.model.definition;

/// A template that cannot be read, or names what does not exist. The message is for operators.
public final class TemplateException extends RuntimeException {
  public TemplateException(String message) {
    super(message);
  }
}
