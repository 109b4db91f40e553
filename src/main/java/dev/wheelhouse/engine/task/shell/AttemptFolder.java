package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The folder of one attempt, and the names in it (see the package's protocol).
public record AttemptFolder(Path path) {
  /// There when the task is asked to store a checkpoint and to end.
  static final String PAUSE = "pause";

  private static final int RUNS_PER_FOLDER = 1000;
  private static final FileAttribute<?> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  public AttemptFolder {
    path = path.toAbsolutePath().normalize();
  }

  /// @param dispatch 1 for the first; an attempt that never started is dispatched again
  public static AttemptFolder of(Path runs, long run, int attempt, int dispatch) {
    String name = dispatch == 1 ? "" + attempt : attempt + "-" + dispatch;
    return new AttemptFolder(
        runs.resolve("" + run / RUNS_PER_FOLDER).resolve("" + run).resolve(name));
  }

  public LogFile log() {
    return new LogFile(path);
  }

  /// What the task has handed over so far.
  public Outputs outputs() {
    return Outputs.read(output());
  }

  public Optional<ExitReport> exit() {
    return new ExitFile(path.resolve("exit")).read();
  }

  /// The task's own process, once it was started.
  public Optional<ProcessIdentity> child() {
    return identity("child");
  }

  Optional<ProcessIdentity> supervisor() {
    return identity("sup");
  }

  Optional<ProcessIdentity> watcher() {
    return identity("watcher");
  }

  Path scratch() {
    return path.resolve("scratch");
  }

  Path output() {
    return path.resolve("output");
  }

  Path script() {
    return path.resolve("script");
  }

  Path cleanUp() {
    return path.resolve("cleanup.sh");
  }

  boolean exists() {
    return Files.exists(path);
  }

  boolean has(String name) {
    return Files.exists(path.resolve(name));
  }

  /// Creates the folder so that it survives a power failure: a missing `started` is evidence.
  void create() throws IOException {
    createDurably(path);
  }

  /// Creates a file that must not be there; false when it is.
  boolean createOnce(String name, String content) throws IOException {
    try {
      Files.createFile(path.resolve(name), OWNER_FILE);
    } catch (FileAlreadyExistsException already) {
      return false;
    }
    Files.writeString(path.resolve(name), content);
    return true;
  }

  /// Readers see the old content or the new one, never a part.
  void replace(String name, String content) throws IOException {
    Path temporary = path.resolve(name + ".tmp");
    Files.writeString(temporary, content);
    Files.move(
        temporary,
        path.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// Empty when the file is not there.
  String text(String name) {
    try {
      return Files.readString(path.resolve(name));
    } catch (NoSuchFileException absent) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name + " of the attempt in " + path, e);
    }
  }

  /// Removes what may hold secrets, when no supervisor will come to do it.
  void forgetLaunch() throws IOException {
    for (String name : new String[] {"launch", "stdin", "script", "cleanup", "cleanup.sh"}) {
      Files.deleteIfExists(path.resolve(name));
    }
  }

  private Optional<ProcessIdentity> identity(String name) {
    return ProcessIdentity.parse(text(name));
  }

  private static void createDurably(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent == null || Files.isDirectory(folder)) {
      return;
    }
    createDurably(parent);
    try {
      Files.createDirectory(folder, OWNER_FOLDER);
    } catch (FileAlreadyExistsException another) {
      return;
    }
    sync(parent);
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
