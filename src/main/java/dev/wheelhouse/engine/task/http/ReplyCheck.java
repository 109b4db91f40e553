package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.model.definition.HttpExpectation;
import java.util.Optional;

/// Whether an answer is what was expected; a sentence when it is not.
record ReplyCheck(HttpExpectation expect) {
  private static final int WORDS = 200;

  Optional<String> fault(Reply reply) {
    if (!expect.accepts(reply.status())) {
      String words = reply.firstWords(WORDS);
      return Optional.of("answered " + reply.status() + (words.isEmpty() ? "" : ": " + words));
    }
    return pointerFault(reply).or(() -> textFault(reply));
  }

  private Optional<String> pointerFault(Reply reply) {
    String pointer = expect.jsonPointer();
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> found = reply.at(pointer);
    if (found.isEmpty()) {
      return Optional.of("the answer has nothing at " + pointer + beyond(reply));
    }
    return expect.equalTo().isEmpty() || found.get().equals(expect.equalTo())
        ? Optional.empty()
        : Optional.of(
            "the answer has \"%s\" at %s instead of \"%s\""
                .formatted(shown(found.get()), pointer, shown(expect.equalTo())));
  }

  private Optional<String> textFault(Reply reply) {
    return reply.body().contains(expect.bodyContains())
        ? Optional.empty()
        : Optional.of(
            "the answer does not hold \"" + shown(expect.bodyContains()) + "\"" + beyond(reply));
  }

  private static String beyond(Reply reply) {
    return reply.cut() ? "; only its first MiB was looked at" : "";
  }

  private static String shown(String text) {
    return text.length() <= WORDS ? text : text.substring(0, WORDS) + "…";
  }
}
