package dev.wheelhouse.store.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wheelhouse.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One engine per store (ST6): a lock on the file `lock` in its folder, which the system frees when
/// the process ends, however it ends. The file says who holds it, or how long the store's file was
/// when it was closed in order.
final class FolderLock {
  /// Beyond the text, which others must be able to read: on Windows a locked range can't be.
  private static final long LOCKED_BYTE = 1L << 40;

  private static final String OPEN = "open by process ";
  private static final String CLOSED = "closed at length ";

  private final FileChannel channel;
  private final OptionalLong lengthAtClose;

  private FolderLock(FileChannel channel, OptionalLong lengthAtClose) {
    this.channel = channel;
    this.lengthAtClose = lengthAtClose;
  }

  static FolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("lock");
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      String former = read(channel);
      if (locked(channel) == null) {
        channel.close();
        throw inUse(folder, former);
      }
      write(channel, OPEN + ProcessHandle.current().pid());
      return new FolderLock(channel, lengthIn(former));
    } catch (IOException e) {
      throw StoreFile.noAccess(folder, e);
    }
  }

  /// Length of the store's file when it was last closed; empty when the process was killed since.
  OptionalLong lengthAtClose() {
    return lengthAtClose;
  }

  /// Gives the folder back after the store was closed in order.
  void release(long length) {
    try (channel) {
      write(channel, CLOSED + length);
    } catch (IOException e) {
      // The lock goes with the channel or the process; without the length one check is left out.
    }
  }

  /// Gives the folder back as it was found.
  void release() {
    if (lengthAtClose.isPresent()) {
      release(lengthAtClose.getAsLong());
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process at the latest.
    }
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static StoreException inUse(Path folder, String former) {
    String holder = former.startsWith(OPEN) ? former.substring(OPEN.length()) : "unknown";
    return new StoreException(
        StoreException.Kind.IN_USE,
        "The store in %s is in use by another Wheelhouse engine (process %s). Use that one, stop it, or choose another folder."
            .formatted(folder, holder));
  }

  private static OptionalLong lengthIn(String former) {
    return former.startsWith(CLOSED)
        ? OptionalLong.of(Long.parseLong(former.substring(CLOSED.length())))
        : OptionalLong.empty();
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(64);
    channel.read(text, 0);
    return UTF_8.decode(text.flip()).toString().strip();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((text + "\n").getBytes(UTF_8)), 0);
    channel.force(true);
  }
}
