package dev.wheelhouse.engine.secret;

import java.nio.file.Path;
import java.util.Optional;

/// The key in the store's folder, read each time it is needed: a file that was mended or put back
/// counts at once.
public final class Keys {
  private final Path folder;
  private final SecretKeyFile file;

  public Keys(Path folder) {
    this.folder = folder;
    this.file = new SecretKeyFile(folder);
  }

  /// Empty while there is no key.
  Optional<SecretBox> box() {
    return file.read().map(SecretBox::new);
  }

  /// The key, made when there is none; but never in place of one that secrets were encrypted with.
  synchronized SecretBox boxForSealing(boolean hasSecrets) {
    return box()
        .orElseGet(
            () -> {
              if (hasSecrets) {
                throw missing();
              }
              return new SecretBox(file.make());
            });
  }

  KeyFault missing() {
    return new KeyFault(
        "The store holds secrets, but their key %s is not there. Put it back from a backup, or delete the secrets and save them again."
            .formatted(folder.resolve(SecretKeyFile.NAME)));
  }
}
