package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.DeleteSecret;
import dev.wheelhouse.api.Command.PutSecret;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.SecretView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse secret list|put|delete`: a value goes in and is never shown again (SEC3).
@Command(
    name = "secret",
    description = "Secrets of a store, encrypted.",
    mixinStandardHelpOptions = true)
final class SecretVerb {
  private static final Listing<SecretView> SECRETS =
      new Listing<SecretView>()
          .column("name", "name", SecretView::name)
          .column("updatedAt", "updated", SecretView::updatedAt)
          .column("updatedBy", "by", SecretView::updatedBy);

  private final StoreVerbs store;
  private final Supplies.HiddenInput hidden;

  SecretVerb(StoreVerbs store) {
    this.store = store;
    this.hidden = store.stores().hidden();
  }

  @Command(
      name = "list",
      description = "Lists secrets by name, without their values.",
      mixinStandardHelpOptions = true)
  public int list(@Mixin StoreOptions options) {
    return store.run(
        options,
        session ->
            session.list(SECRETS, session.ask(new Query.ListSecrets()), "There is no secret."));
  }

  @Command(
      name = "put",
      description = {
        "Keeps a secret. Its value is asked for without echo, or read from standard input;",
        "it is no argument, because others on this machine see those."
      },
      mixinStandardHelpOptions = true)
  public int put(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "What tasks call it.") String name) {
    return store.run(
        options,
        session -> {
          String value = hidden.read("Value of " + name + ": ");
          if (value.isEmpty()) {
            throw new BadInput("secret.empty", "the value of " + name + " is empty; give one");
          }
          SecretView secret = session.tell(new PutSecret(name, value));
          session.print(
              () -> "Secret " + secret.name() + " is kept, encrypted.",
              () -> SECRETS.object(secret));
        });
  }

  @Command(name = "delete", description = "Deletes a secret.", mixinStandardHelpOptions = true)
  public int delete(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The secret.") String name) {
    return store.run(
        options,
        session -> {
          session.tell(new DeleteSecret(name));
          session.done("Secret " + name + " is deleted.", "name", name);
        });
  }
}
