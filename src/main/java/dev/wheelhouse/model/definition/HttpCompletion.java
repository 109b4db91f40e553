package dev.wheelhouse.model.definition;

import java.time.Duration;
import java.util.List;

/// When a call over HTTP has done its work.
public sealed interface HttpCompletion {

  Duration USUAL_INTERVAL = Duration.ofSeconds(10);

  /// The answer is the end.
  record Answered() implements HttpCompletion {}

  /// The answer names work under way, which is asked for until it is over.
  ///
  /// @param url what is asked; `${response./id}` is a value of the first answer's body, and
  ///   `${response.header.location}` one of its headers
  /// @param interval between two questions
  /// @param jsonPointer where the state stands in the body
  /// @param done states that mean success
  /// @param failed states that mean failure
  record Poll(
      String url, Duration interval, String jsonPointer, List<String> done, List<String> failed)
      implements HttpCompletion {
    public Poll {
      done = List.copyOf(done);
      failed = List.copyOf(failed);
    }
  }

  /// The work reports back by itself, naming the token that it was given as `${callback.token}`.
  record Callback() implements HttpCompletion {}
}
