package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.PublishEvent;
import dev.wheelhouse.api.EventReceipt;
import dev.wheelhouse.model.RunId;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `wheelhouse event publish`.
@Command(
    name = "event",
    description = "Events that triggers wait for.",
    mixinStandardHelpOptions = true)
final class EventVerb {
  private final StoreVerbs store;

  EventVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(
      name = "publish",
      description = {
        "Tells of an event: each enabled trigger that fits fires once for it.",
        "The same id again is answered, and fires nothing."
      },
      mixinStandardHelpOptions = true)
  public int publish(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The event's name.") String name,
      @Option(
              names = "--id",
              required = true,
              paramLabel = "ID",
              description = "The publisher's id of this event.")
          String id,
      @Option(
              names = "--payload",
              paramLabel = "NAME=VALUE",
              description = "A field of the payload; repeatable.")
          @Nullable Map<String, String> payload,
      @Option(
              names = "--payload-file",
              paramLabel = "JSON",
              description = "A file with the payload as one JSON object.")
          @Nullable Path file) {
    return store.run(
        options,
        session -> {
          EventReceipt receipt = session.tell(new PublishEvent(name, id, read(payload, file)));
          session.done(
              words(name, id, receipt),
              "event",
              name,
              "id",
              id,
              "repeated",
              receipt.repeated(),
              "runs",
              receipt.runs().stream().map(RunId::value).toList());
        });
  }

  private static Map<String, String> read(
      @Nullable Map<String, String> payload, @Nullable Path file) {
    if (payload != null && file != null) {
      throw new BadInput("usage", "--payload stands beside --payload-file; give one of the two");
    }
    if (file != null) {
      return new InputFile(file).textsByName();
    }
    return payload == null ? Map.of() : payload;
  }

  private static String words(String name, String id, EventReceipt receipt) {
    String runs =
        receipt.runs().isEmpty() ? "no trigger fits it" : "runs " + Shown.text(receipt.runs());
    return receipt.repeated()
        ? "Event %s %s was told before: %s.".formatted(name, id, runs)
        : "Event %s %s is kept: %s. They run when an engine works on this store."
            .formatted(name, id, runs);
  }
}
