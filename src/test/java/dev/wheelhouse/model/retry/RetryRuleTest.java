package dev.wheelhouse.model.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.retry.RetryRule.Choice;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Outcome.Cause;
import dev.wheelhouse.model.run.Outcome.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F2")
class RetryRuleTest {
  private static final RetryRule NAMING =
      new RetryRule(
          true,
          new Choice<>(Set.of(2), Set.of(3)),
          new Choice<>(Set.of(503), Set.of(404)),
          new Choice<>(
              Set.of("java.io.FileNotFoundException", "Broken"),
              Set.of("java.lang.IllegalStateException", "FileNotFoundException")));

  /// Chains as handlers tell them: what was thrown with its superclasses, then its causes.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.net.ConnectException java.net.SocketException java.io.IOException                          | true
          java.net.http.HttpTimeoutException java.io.IOException                                          | true
          java.sql.SQLException                                                                           | true
          java.lang.RuntimeException                                                                      | true
          java.lang.OutOfMemoryError java.lang.Error                                                      | true
          java.lang.IllegalArgumentException java.lang.RuntimeException                                   | false
          java.lang.NumberFormatException java.lang.IllegalArgumentException                              | false
          java.lang.IllegalStateException java.lang.RuntimeException                                      | false
          java.util.concurrent.ExecutionException java.lang.Exception java.lang.IllegalArgumentException  | false
          java.util.concurrent.CompletionException java.lang.RuntimeException java.lang.IllegalStateException | false
          java.util.concurrent.ExecutionException java.lang.Exception java.net.ConnectException java.io.IOException | true
          java.lang.IllegalStateException java.lang.RuntimeException java.net.ConnectException java.io.IOException | true
          java.net.ConnectException java.io.IOException java.nio.channels.UnresolvedAddressException java.lang.IllegalArgumentException | true
          """)
  void exceptionsAreLookedAtThroughWhatWrapsThem(String thrown, boolean retried) {
    assertEquals(retried, Worth.of(thrown(thrown), RetryRule.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource({
    "200, true",
    "301, true",
    "400, false",
    "401, false",
    "404, false",
    "408, true",
    "409, false",
    "422, false",
    "429, true",
    "499, false",
    "500, true",
    "502, true",
    "503, true"
  })
  void statusesAreRetriedUnlessTheyBlameTheCaller(int status, boolean retried) {
    assertEquals(retried, Worth.of(answered(Kind.FAILED, status), RetryRule.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource({
    "FAILED, 404, true",
    "FAILED_FOR_GOOD, 404, true",
    "FAILED, 503, false",
    "FAILED, 410, false",
    "FAILED_FOR_GOOD, 410, false",
    "FAILED, 500, true"
  })
  void ruleNamesStatuses(Kind kind, int status, boolean retried) {
    assertEquals(retried, Worth.of(answered(kind, status), NAMING));
  }

  @ParameterizedTest
  @CsvSource({
    "FAILED, 1, true",
    "FAILED, 2, false",
    "FAILED, 3, true",
    "FAILED_FOR_GOOD, 3, true",
    "FAILED_FOR_GOOD, 1, false",
    "FAILED_FOR_GOOD, 2, false"
  })
  void ruleNamesExitCodes(Kind kind, int exitCode, boolean retried) {
    assertEquals(retried, Worth.of(new Outcome(kind, exitCode, "", ""), NAMING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.concurrent.ExecutionException java.lang.IllegalStateException       | true
          java.io.UncheckedIOException java.io.FileNotFoundException java.io.IOException | false
          com.example.Shop$Broken java.lang.RuntimeException                            | false
          com.example.NotBroken java.lang.RuntimeException                              | true
          java.io.EOFException java.io.IOException                                      | true
          """)
  void ruleNamesExceptionsWithOrWithoutPackageAndNeverWins(String thrown, boolean retried) {
    assertEquals(retried, Worth.of(thrown(thrown), NAMING));
  }

  @Test
  @Tag("F1")
  void presetsAreWhatTheirNamesPromise() {
    assertEquals(
        List.of("5 PT1S PT30S EXPONENTIAL", "3 PT0.5S PT5S FIXED", "3 PT1S PT1M FIBONACCI"),
        List.of(words(RetryPolicy.NETWORK), words(RetryPolicy.DATABASE), words(RetryPolicy.FILE)));
  }

  private static String words(RetryPolicy policy) {
    return "%d %s %s %s"
        .formatted(
            policy.maxAttempts(), policy.initialDelay(), policy.maxDelay(), policy.backoff());
  }

  private static Outcome answered(Kind kind, int status) {
    return new Outcome(kind, null, "", "", new Cause(status, List.of()), Map.of());
  }

  private static Outcome thrown(String chain) {
    return Outcome.failed("it broke", new Cause(0, List.of(chain.split(" "))));
  }
}
