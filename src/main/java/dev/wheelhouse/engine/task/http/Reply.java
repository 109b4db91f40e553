package dev.wheelhouse.engine.task.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An answer, of whose body the beginning is held.
///
/// @param size of the whole body
record Reply(int status, HttpHeaders headers, String body, long size) {
  static final int HELD = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Reads the body to its end; what is beyond the bound is counted and let go.
  static Reply read(HttpResponse<InputStream> response) throws IOException {
    try (InputStream stream = response.body()) {
      byte[] head = stream.readNBytes(HELD);
      long size = head.length;
      byte[] rest = new byte[16 << 10];
      for (int read = stream.read(rest); read >= 0; read = stream.read(rest)) {
        size += read;
      }
      String text = new String(head, StandardCharsets.UTF_8);
      return new Reply(response.statusCode(), response.headers(), text, size);
    }
  }

  boolean cut() {
    return size > HELD;
  }

  /// What stands at a JSON pointer of the body: a text as it is, anything else as JSON. Empty when
  /// nothing does, or the body is no JSON.
  Optional<String> at(String pointer) {
    try {
      JsonNode node = JSON.readTree(body).at(JsonPointer.compile(pointer));
      return node.isMissingNode()
          ? Optional.empty()
          : Optional.of(node.isValueNode() ? node.asText() : node.toString());
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    } catch (UncheckedIOException | IllegalArgumentException noPointer) {
      return Optional.empty();
    }
  }

  /// The beginning of the body on one line.
  String firstWords(int most) {
    String line = body.substring(0, Math.min(body.length(), 4 * most)).replaceAll("\\s+", " ");
    String clean = line.replaceAll("\\p{Cntrl}", "\uFFFD").strip();
    return clean.length() <= most ? clean : clean.substring(0, most) + "…";
  }
}
