package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.engine.task.service.TaskLog;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An attempt's own connections, so that they can be cut without harm to others.
///
/// Redirects of GET and HEAD are followed, unless their status is expected or they lead from https
/// to http; other methods are never sent a second time.
final class Line implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int LOGGED = 2_000;

  private final HttpClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final TaskLog log;
  private final Timers timers;

  /// @throws BadCall when certificates can't be used
  Line(HttpCall.Trust trust, Duration connectTimeout, TaskLog log, Timers timers) throws BadCall {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .executor(threads)
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER);
    if (!trust.equals(HttpCall.Trust.SYSTEM)) {
      builder.sslContext(new Trusting(trust).context());
    }
    this.client = builder.build();
    this.log = log;
    this.timers = timers;
  }

  /// Asks and reads the answer to its end.
  Reply ask(Question first, HttpExpectation expect)
      throws IOException, InterruptedException, BadCall {
    Question question = first;
    for (int redirects = 0; ; redirects++) {
      Reply reply = once(question);
      Optional<URI> next = redirect(question, reply, expect);
      if (next.isEmpty() || redirects == MOST_REDIRECTS) {
        return reply;
      }
      question = question.get(next.get());
    }
  }

  private static Optional<URI> redirect(Question question, Reply reply, HttpExpectation expect)
      throws BadCall {
    boolean followed =
        REDIRECTS.contains(reply.status())
            && Set.of("GET", "HEAD").contains(question.method())
            && !expect.accepts(reply.status());
    Optional<String> location = reply.headers().firstValue("location");
    if (!followed || location.isEmpty()) {
      return Optional.empty();
    }
    URI next = Question.web(question.uri().resolve(Question.reference(location.get())));
    boolean loses =
        "https".equalsIgnoreCase(question.uri().getScheme())
            && "http".equalsIgnoreCase(next.getScheme());
    return loses ? Optional.empty() : Optional.of(next);
  }

  private Reply once(Question question) throws IOException, InterruptedException, BadCall {
    log.line("> " + question);
    if (!question.headers().isEmpty()) {
      log.line("> headers " + String.join(", ", new TreeSet<>(question.headers().keySet())));
    }
    long begunAt = timers.nanoTime();
    HttpResponse<InputStream> response =
        client.send(request(question), HttpResponse.BodyHandlers.ofInputStream());
    Reply reply = Reply.read(response);
    log.line(
        "< %d in %d ms, %d bytes"
            .formatted(reply.status(), (timers.nanoTime() - begunAt) / 1_000_000, reply.size()));
    String words = reply.firstWords(LOGGED);
    if (!words.isEmpty()) {
      log.line("< " + words);
    }
    return reply;
  }

  private static HttpRequest request(Question question) throws BadCall {
    boolean secure = "https".equalsIgnoreCase(question.uri().getScheme());
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(question.uri())
              .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
              .method(
                  question.method(),
                  question.body().isEmpty()
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(question.body()));
      question.headers().forEach(request::header);
      return request.build();
    } catch (IllegalArgumentException e) {
      throw new BadCall("The call can't be made: a header or the method is not allowed.");
    }
  }

  /// Cuts every connection.
  void cut() {
    client.shutdownNow();
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdown();
  }
}
