package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.model.definition.HttpCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// What a call takes for a server's proof, and how it proves itself.
record Trusting(HttpCall.Trust trust) {

  /// @throws BadCall when a file of it can't be used
  SSLContext context() throws BadCall {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), new TrustManager[] {anchors()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new BadCall("The certificates can't be used: " + e.getMessage() + ". Correct them.");
    }
  }

  private TrustManager anchors() throws BadCall, GeneralSecurityException {
    X509ExtendedTrustManager system = manager(null);
    X509ExtendedTrustManager wanted =
        trust.certificate().isEmpty() ? system : manager(with(system.getAcceptedIssuers()));
    return trust.anyHost() ? new AnyHost(wanted) : wanted;
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore anchors)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(anchors);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("this Java has no trust in certificates"));
  }

  private KeyStore with(X509Certificate[] system) throws BadCall, GeneralSecurityException {
    try (InputStream file = Files.newInputStream(Path.of(trust.certificate()))) {
      KeyStore anchors = KeyStore.getInstance("PKCS12");
      anchors.load(null, null);
      int number = 0;
      for (Certificate each : system) {
        anchors.setCertificateEntry("system" + number++, each);
      }
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        anchors.setCertificateEntry("own" + number++, each);
      }
      return anchors;
    } catch (IOException e) {
      throw new BadCall("The certificate " + trust.certificate() + " can't be read. Correct it.");
    }
  }

  private KeyManager @Nullable [] keys() throws BadCall, GeneralSecurityException {
    if (trust.clientKeyStore().isEmpty()) {
      return null;
    }
    char[] password = trust.clientPassword().toCharArray();
    try (InputStream file = Files.newInputStream(Path.of(trust.clientKeyStore()))) {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(file, password);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(own, password);
      return factory.getKeyManagers();
    } catch (IOException e) {
      throw new BadCall(
          "The client's key store %s can't be opened. Check the file and its password."
              .formatted(trust.clientKeyStore()));
    }
  }
}
