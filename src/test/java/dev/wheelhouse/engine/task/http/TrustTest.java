package dev.wheelhouse.engine.task.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.wheelhouse.engine.task.service.Trial;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Calls over TLS, to servers whose certificates were made a moment ago.
@Tag("X2")
class TrustTest {
  private static final String PASSWORD = "changeit";
  private static final HttpCall.Trust SYSTEM = HttpCall.Trust.SYSTEM;

  @TempDir static Path folder;
  private static Server server;
  private static Server elsewhere;
  private static Server demanding;
  private static Trial trial;

  @BeforeAll
  static void open() throws Exception {
    certify("here", "dns:localhost,ip:127.0.0.1");
    certify("elsewhere", "dns:elsewhere.example");
    certify("client", "dns:client.example");
    server = server("here", false).on("/", 200, "safe");
    elsewhere = server("elsewhere", false).on("/", 200, "safe");
    demanding = server("here", true).on("/", 200, "known");
    trial = new Trial(folder);
  }

  @AfterAll
  static void close() {
    List.of(server, elsewhere, demanding).forEach(Server::close);
    trial.close();
  }

  @Test
  void ownCertificateIsTrustedBesideTheSystems() {
    Outcome unknown = call(server, SYSTEM);
    Outcome known = call(server, trust("here", false));

    assertEquals(Outcome.Kind.FAILED, unknown.kind());
    assertThat(unknown.cause().exceptions()).contains("javax.net.ssl.SSLHandshakeException");
    assertEquals("safe", known.outputs().get("body").text());
  }

  @Test
  void certificateOfAnotherHostIsTakenOnlyWhereThatIsMeant() {
    Outcome refused = call(elsewhere, trust("elsewhere", false));
    Outcome taken = call(elsewhere, trust("elsewhere", true));
    Outcome untrusted = call(elsewhere, trust("here", true));

    assertEquals(Outcome.Kind.FAILED, refused.kind());
    assertEquals("safe", taken.outputs().get("body").text());
    assertEquals(Outcome.Kind.FAILED, untrusted.kind(), "any host is not anybody");
  }

  @Test
  void clientShowsItsOwnCertificate() {
    String pem = folder.resolve("here.pem").toString();
    String own = folder.resolve("client.p12").toString();

    Outcome without = call(demanding, new HttpCall.Trust(pem, "", "", false));
    Outcome with = call(demanding, new HttpCall.Trust(pem, own, PASSWORD, false));

    assertEquals(Outcome.Kind.FAILED, without.kind());
    assertEquals("known", with.outputs().get("body").text(), with.message());
  }

  @Test
  void fileThatCannotBeUsedFailsForGood() {
    String own = folder.resolve("client.p12").toString();

    assertForGood(new HttpCall.Trust("/no/such.pem", "", "", false), "can't be read");
    assertForGood(new HttpCall.Trust(own, "", "", false), "can't be used");
    assertForGood(new HttpCall.Trust("", own, "wrong", false), "Check the file and its password");
  }

  private static void assertForGood(HttpCall.Trust trust, String words) {
    Outcome outcome = call(server, trust);

    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, outcome.kind());
    assertThat(outcome.message()).contains(words);
  }

  private static HttpCall.Trust trust(String name, boolean anyHost) {
    return new HttpCall.Trust(folder.resolve(name + ".pem").toString(), "", "", anyHost);
  }

  private static Outcome call(Server at, HttpCall.Trust trust) {
    HttpCall call =
        new HttpCall(
            "GET",
            at.url("/"),
            Map.of(),
            "",
            new HttpCall.Auth.None(),
            trust,
            Duration.ofSeconds(5));
    var task = new Task.Http(call, HttpExpectation.USUAL, new HttpCompletion.Answered());
    return trial.end(
        new HttpTaskHandler(trial.services(), CallbackDesk.NONE).begin(task, trial.context()));
  }

  private static Server server(String name, boolean wantsClient) throws Exception {
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(
        new HttpsConfigurator(context(name)) {
          @Override
          public void configure(HttpsParameters parameters) {
            var wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(wantsClient);
            parameters.setSSLParameters(wanted);
          }
        });
    return new Server(https, "https");
  }

  private static SSLContext context(String name) throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store(name), PASSWORD.toCharArray());
    KeyStore clients = KeyStore.getInstance("PKCS12");
    clients.load(null, null);
    clients.setCertificateEntry("client", store("client").getCertificate("client"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(clients);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store(String name) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(folder.resolve(name + ".p12"))) {
      store.load(file, PASSWORD.toCharArray());
    }
    return store;
  }

  /// A key with its certificate as `name.p12` and `name.pem`.
  private static void certify(String name, String hosts) throws Exception {
    String file = folder.resolve(name + ".p12").toString();
    String pem = folder.resolve(name + ".pem").toString();
    keytool(
        "-genkeypair", name, file, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + hosts);
    keytool("-exportcert", name, file, "-rfc", "-file", pem);
  }

  private static void keytool(String verb, String name, String file, String... more)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                verb,
                "-alias",
                name,
                "-keystore",
                file,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("keytool.log")));
  }
}
