package dev.wheelhouse.engine.task.service;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that nobody but their owner can read, where the file system knows owners.
final class OwnerOnly {
  private OwnerOnly() {}

  static boolean supported(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  static FileAttribute<?>[] file(Path place) {
    return with(place, "rw-------");
  }

  static FileAttribute<?>[] folder(Path place) {
    return with(place, "rwx------");
  }

  private static FileAttribute<?>[] with(Path place, String permissions) {
    return supported(place)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
