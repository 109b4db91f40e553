package dev.wheelhouse.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F4")
class ErrorSignatureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          exit code 3                                                        | exit code #
          order 4711 not found                                               | order # not found
          ERROR: relation "orders_202603" does not exist (SQLSTATE 42P01)    | ERROR: relation # does not exist (SQLSTATE #P#)
          can't open 'north.csv': it isn't there                             | can't open #: it isn't there
          connect to db-1.example.com:5432 refused                           | connect to db-#.example.com:# refused
          Connection to 10.0.0.17:5432 refused                               | Connection to # refused
          connect to [2001:db8::17]:443 failed                               | connect to #:# failed
          run 550e8400-e29b-41d4-a716-446655440000 timed out after 12.5 s    | run # timed out after # s
          at 2026-03-01T02:00:00.123Z the disk was full                      | at # the disk was full
          at 2026-03-01 02:00:00,5 the disk was full                         | at # the disk was full
          02:00:07.551 ERROR heap is full                                    | # ERROR heap is full
          /var/runs/12/12345/1/out.log: No such file or directory            | /var/runs/#/#/#/out.log: No such file or directory
          cp: cannot stat /tmp/tmp.Xk3f9QzB/in.csv                           | cp: cannot stat /tmp/#/in.csv
          Segmentation fault at 0x7ffe12ab                                   | Segmentation fault at #
          com.example.Order@1b6d3586 is closed                               | com.example.Order@# is closed
          object 5f2b9c3e1d4a5f2b9c3e1d4a is locked                          | object # is locked
          payment pay_3NqXk2eZvKYlo2C declined                               | payment # declined
          HTTP 503 from https://shop.example.com/orders/991?page=2           | HTTP # from https://shop.example.com/orders/#
          no connections left                                                | no connections left
          the facade was defaced                                             | the facade was defaced
          ''                                                                 | #
          """)
  void whatDiffersFromRunToRunIsTakenOut(String error, String signature) {
    assertEquals(signature, ErrorSignature.of(error));
  }

  @Test
  void failuresOfOneCauseLookAlikeAndThoseOfTwoDoNot() {
    String one = ErrorSignature.of("Deadlock on row 17 of 'orders' at 2026-03-01T02:00:00Z");
    String two = ErrorSignature.of("Deadlock on row 9 of 'payments' at 2026-03-02T14:10:11.5Z");
    String other = ErrorSignature.of("Lock timeout on row 9 of 'payments'");

    assertEquals(one, two);
    assertEquals(false, one.equals(other));
  }

  @Test
  void blanksAreFoldedAndLongMessagesCut() {
    assertEquals("a b", ErrorSignature.of("  a \n\t b "));
    assertEquals(200, ErrorSignature.of("word ".repeat(1_000)).length());
  }

  @Test
  void hostileMessagesTakeNoTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          ErrorSignature.of("'".repeat(1_000_000));
          ErrorSignature.of("a1".repeat(1_000_000));
          ErrorSignature.of("/1".repeat(1_000_000));
          ErrorSignature.of("[:".repeat(1_000_000));
          ErrorSignature.of("1.".repeat(1_000_000));
        });
  }
}
