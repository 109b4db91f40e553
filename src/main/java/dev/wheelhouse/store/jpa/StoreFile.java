package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.h2.api.ErrorCode;

/// The H2 file `store.mv.db`, as it is looked at before an engine writes to it. The look opens it
/// read-only, so that a damaged or newer file is left exactly as it was.
final class StoreFile {
  static final String USER = "wheelhouse";

  private StoreFile() {}

  static Path in(Path folder) {
    return folder.resolve("store.mv.db");
  }

  static String url(Path folder) {
    return "jdbc:h2:async:" + folder.resolve("store");
  }

  static void check(Path folder, OptionalLong lengthAtClose) {
    Path file = in(folder);
    if (folder.toString().contains(";")) {
      throw new StoreException(
          Kind.NO_ACCESS,
          "The folder %s can't hold a store, because of the ; in its name. Choose another folder."
              .formatted(folder));
    }
    if (!Files.exists(file)) {
      return;
    }
    if (!Files.isWritable(file)) {
      throw noAccess(folder, new IOException(file + " is read-only"));
    }
    demandWhole(folder, lengthAtClose);
    look(folder);
  }

  /// H2 takes a file that was cut off for one whose last writes never happened, and goes back to
  /// older ones: nobody would notice what is gone.
  private static void demandWhole(Path folder, OptionalLong lengthAtClose) {
    try {
      long length = Files.size(in(folder));
      if (lengthAtClose.isPresent() && length < lengthAtClose.getAsLong()) {
        throw damaged(
            folder,
            new IOException(
                "it has %,d bytes, but %,d when it was closed"
                    .formatted(length, lengthAtClose.getAsLong())));
      }
    } catch (IOException e) {
      throw noAccess(folder, e);
    }
  }

  private static void look(Path folder) {
    try (Connection connection =
        DriverManager.getConnection(
            url(folder) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE", USER, "")) {
      ContentCheck.run(connection);
    } catch (SQLException e) {
      throw refusal(folder, e);
    } catch (IllegalStateException e) {
      throw damaged(folder, e);
    }
  }

  static StoreException refusal(Path folder, SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new StoreException(
              Kind.IN_USE,
              "The store in %s is open in another program. Close that one, or choose another folder."
                  .formatted(folder),
              e);
      case ErrorCode.DATABASE_IS_READ_ONLY -> noAccess(folder, e);
      default -> damaged(folder, e);
    };
  }

  static StoreException noAccess(Path folder, Exception e) {
    return new StoreException(
        Kind.NO_ACCESS,
        "The store's folder %s can't be used: %s Give this user the right to write there, or choose another folder."
            .formatted(folder, Messages.sentence(e)),
        e);
  }

  static StoreException damaged(Path folder, Exception e) {
    return new StoreException(
        Kind.DAMAGED,
        "The store's file %s is damaged: %s It was left as it is. Restore a backup into another folder, or move the file away to begin with an empty store."
            .formatted(in(folder), Messages.sentence(e)),
        e);
  }
}
