package dev.wheelhouse.model.definition;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Where the templates of one run get secrets (SEC3).
///
/// @param parameters those whose value is a secret's name, which stands for the secret
/// @param values the secret of a name; empty when there is none
public record Vault(Set<String> parameters, Function<String, Optional<String>> values) {

  /// Holds nothing; whoever names a secret here is told that none can stand here.
  public static final Vault CLOSED =
      new Vault(
          Set.of(),
          name -> {
            throw new TemplateException("The secret " + name + " can't stand here.");
          });

  public Vault {
    parameters = Set.copyOf(parameters);
  }

  String secret(String name) {
    return values
        .apply(name)
        .orElseThrow(
            () ->
                new TemplateException(
                    "There is no secret " + name + ". Save it, or correct the name."));
  }
}
