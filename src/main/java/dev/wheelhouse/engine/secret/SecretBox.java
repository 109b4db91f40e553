package dev.wheelhouse.engine.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.SealedSecret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals and opens secrets with one key: AES-256-GCM, a fresh nonce each time. Tenant and name are
/// part of what is authenticated, so a row that was put in another's place does not open.
final class SecretBox {
  static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int ID_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;
  private final String keyId;

  SecretBox(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("the key has " + key.length + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.keyId = id(key);
  }

  static byte[] freshKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  SealedSecret seal(TenantId tenant, String name, String value, Instant at, String who) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, tenant, name).doFinal(value.getBytes(UTF_8));
      return new SealedSecret(tenant, name, base64(nonce), base64(sealed), keyId, at, who);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing the secret " + name, e);
    }
  }

  /// @throws KeyFault when it was sealed with another key, or what lies there was changed
  String open(SealedSecret secret) {
    if (!secret.keyId().equals(keyId)) {
      throw new KeyFault(
          "The secret %s was encrypted with the key %s, but the key file holds the key %s. Put the right key file back, or save the secret again."
              .formatted(secret.name(), secret.keyId(), keyId));
    }
    try {
      byte[] nonce = Base64.getDecoder().decode(secret.nonce());
      byte[] sealed = Base64.getDecoder().decode(secret.ciphertext());
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, secret.tenant(), secret.name());
      return new String(cipher.doFinal(sealed), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KeyFault(
          "The secret " + secret.name() + " was changed in the store. Save it again.", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, TenantId tenant, String name)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, tenant.value()));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }

  private static String id(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
