package dev.wheelhouse.model.definition;

import java.time.Duration;
import java.util.Map;

/// One request over HTTP.
///
/// @param connectTimeout until a connection stands
/// @param auth how it shows who it is
/// @param trust what it takes for a server's proof
public record HttpCall(
    String method,
    String url,
    Map<String, String> headers,
    String body,
    Auth auth,
    Trust trust,
    Duration connectTimeout) {
  public static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(10);

  public HttpCall {
    headers = Map.copyOf(headers);
  }

  public static HttpCall of(String method, String url) {
    return new HttpCall(
        method, url, Map.of(), "", new Auth.None(), Trust.SYSTEM, USUAL_CONNECT_TIMEOUT);
  }

  /// How a request shows who it is; texts are templates, so that secrets stay references.
  public sealed interface Auth {
    /// It does not.
    record None() implements Auth {}

    /// User and password.
    record Basic(String user, String password) implements Auth {}

    /// A token.
    record Bearer(String token) implements Auth {}
  }

  /// What is taken for a server's proof.
  ///
  /// @param certificate PEM file of a certificate that is trusted beside the system's; empty for
  ///   none
  /// @param clientKeyStore PKCS#12 file with the client's own certificate; empty for none
  /// @param clientPassword of the key store, as a template
  /// @param anyHost a certificate for another host is accepted, on networks where that is meant
  public record Trust(
      String certificate, String clientKeyStore, String clientPassword, boolean anyHost) {
    public static final Trust SYSTEM = new Trust("", "", "", false);
  }
}
