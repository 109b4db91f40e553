package dev.wheelhouse.engine.secret;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.SecretView;
import dev.wheelhouse.model.TenantId;
import java.util.List;

/// Keeps secrets and hands them to tasks (SEC3).
public final class Secrets {
  public List<SecretView> list(TenantId tenant) {
    return java.util.Optional.<List<SecretView>>empty().orElseThrow();
  }

  public Answer<SecretView> put(Command.PutSecret command, Caller caller) {
    return java.util.Optional.<Answer<SecretView>>empty().orElseThrow();
  }

  public Answer<String> delete(Command.DeleteSecret command, Caller caller) {
    return java.util.Optional.<Answer<String>>empty().orElseThrow();
  }
}
