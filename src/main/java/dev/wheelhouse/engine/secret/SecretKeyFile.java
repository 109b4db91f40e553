package dev.wheelhouse.engine.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The file with the key of a store's secrets, which only its owner may read.
final class SecretKeyFile {
  static final String NAME = "secret.key";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;

  SecretKeyFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /// The key; empty when there is no file.
  ///
  /// @throws KeyFault when others may read it, or it holds no key
  Optional<byte[]> read() {
    try {
      demandOwnerOnly();
      byte[] key = Files.readAllBytes(file);
      if (key.length != SecretBox.KEY_BYTES) {
        throw new KeyFault(
            "%s holds no key: it has %d bytes, not %d. Put it back from a backup; while the store holds no secrets you can delete it instead."
                .formatted(file, key.length, SecretBox.KEY_BYTES));
      }
      return Optional.of(key);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new KeyFault(
          "%s can't be read: %s. Let the engine's user read it.".formatted(file, e), e);
    }
  }

  /// Makes the file with a fresh key, on disk when this returns; whoever else made one meanwhile
  /// was first.
  byte[] make() {
    try {
      byte[] key = SecretBox.freshKey();
      create(key);
      return key;
    } catch (FileAlreadyExistsException another) {
      return read().orElseThrow(() -> new KeyFault(file + " was taken away. Try again."));
    } catch (IOException e) {
      throw new KeyFault("%s can't be written: %s.".formatted(file, e), e);
    }
  }

  private void create(byte[] key) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, ownerOnly())) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (posix() && folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private void demandOwnerOnly() throws IOException {
    if (!posix()) {
      return;
    }
    PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
    if (!OWNER_ONLY.containsAll(attributes.permissions())) {
      throw new KeyFault(
          "Others can get at the key of the secrets (%s). Run: chmod 600 %s"
              .formatted(PosixFilePermissions.toString(attributes.permissions()), file));
    }
    String user = System.getProperty("user.name", "");
    String owner = attributes.owner().getName();
    if (!owner.equals(user) && !owner.equals("root")) {
      throw new KeyFault(
          "The key of the secrets belongs to %s, not to %s, who runs the engine. Run: chown %s %s"
              .formatted(owner, user, user, file));
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean posix() {
    return Files.getFileAttributeView(file.toAbsolutePath(), PosixFileAttributeView.class) != null;
  }
}
