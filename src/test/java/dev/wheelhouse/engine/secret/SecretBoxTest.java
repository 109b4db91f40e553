package dev.wheelhouse.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.SealedSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("SEC3")
class SecretBoxTest {
  private static final TenantId TENANT = TenantId.DEFAULT;
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

  @TempDir Path folder;
  private final SecretBox box = new SecretBox(SecretBox.freshKey());

  @Test
  void whatIsSealedOpensAgainAndNeverLooksTheSame() {
    SealedSecret one = seal("db");
    SealedSecret two = seal("db");

    assertEquals("gehe\nim ü", box.open(one));
    assertNotEquals(one.ciphertext(), two.ciphertext());
    assertThat(one.toString()).doesNotContain("gehe").doesNotContain(one.ciphertext());
  }

  @Test
  void rowPutInAnothersPlaceDoesNotOpen() {
    SealedSecret db = seal("db");

    assertThrows(KeyFault.class, () -> box.open(swapped(db, TENANT, "mail")));
    assertThrows(KeyFault.class, () -> box.open(swapped(db, new TenantId(7), "db")));
  }

  @Test
  void otherKeyIsNamed() {
    SecretBox other = new SecretBox(SecretBox.freshKey());

    KeyFault fault = assertThrows(KeyFault.class, () -> other.open(seal("db")));

    assertThat(fault).hasMessageContaining("encrypted with the key " + seal("db").keyId());
  }

  @Test
  void keyIsMadeOnceForItsOwnerOnly() throws IOException {
    Keys keys = new Keys(folder);

    SealedSecret sealed = keys.boxForSealing(false).seal(TENANT, "db", "geheim", NOW, "mara");

    assertEquals("geheim", new Keys(folder).box().orElseThrow().open(sealed));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve(SecretKeyFile.NAME))));
  }

  @Test
  void keyThatOthersCanReadIsRefusedWithTheRemedy() throws IOException {
    var _ = new Keys(folder).boxForSealing(false);
    Path file = folder.resolve(SecretKeyFile.NAME);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    KeyFault fault = assertThrows(KeyFault.class, () -> new Keys(folder).box());

    assertThat(fault).hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void missingKeyIsNotReplacedWhileSecretsNeedIt() {
    KeyFault fault = assertThrows(KeyFault.class, () -> new Keys(folder).boxForSealing(true));

    assertThat(fault).hasMessageContaining("secret.key").hasMessageContaining("backup");
    assertThat(folder.resolve(SecretKeyFile.NAME)).doesNotExist();
  }

  @Test
  void damagedKeyIsNamed() throws IOException {
    var _ = new Keys(folder).boxForSealing(false);
    Files.write(folder.resolve(SecretKeyFile.NAME), new byte[3]);

    assertThat(assertThrows(KeyFault.class, () -> new Keys(folder).box()))
        .hasMessageContaining("3 bytes");
  }

  private SealedSecret seal(String name) {
    return box.seal(TENANT, name, "gehe\nim ü", NOW, "mara");
  }

  private static SealedSecret swapped(SealedSecret from, TenantId tenant, String name) {
    return new SealedSecret(
        tenant, name, from.nonce(), from.ciphertext(), from.keyId(), NOW, "mara");
  }
}
