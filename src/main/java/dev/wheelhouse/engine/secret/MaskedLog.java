package dev.wheelhouse.engine.secret;

import dev.wheelhouse.engine.task.AttemptLog;
import java.io.IOException;
import java.util.Arrays;

/// A log without the secrets that its attempt was given, whatever ranges it is read in: around each
/// range so much more is looked at that a secret across its border is seen whole. While the attempt
/// still writes, a secret's beginning at the very end is held back until more has come.
public final class MaskedLog implements AttemptLog {
  private final AttemptLog log;
  private final Masking masking;
  private final boolean ended;

  /// @param ended nothing more will be written
  public MaskedLog(AttemptLog log, Masking masking, boolean ended) {
    this.log = log;
    this.masking = masking;
    this.ended = ended;
  }

  @Override
  public Range read(long offset, int maxBytes) throws IOException {
    if (masking.masksNothing()) {
      return log.read(offset, maxBytes);
    }
    long size = log.read(0, 0).size();
    long from = offset >= 0 ? offset : Math.max(0, size + offset);
    int around = masking.longest() - 1;
    long begin = Math.max(0, from - around);
    int most = (int) Math.min(Integer.MAX_VALUE - 8L, maxBytes + (from - begin) + around);
    Range wide = log.read(begin, most);
    if (end(wide) <= from) {
      wide = log.read(from, (int) Math.min(Integer.MAX_VALUE - 8L, (long) maxBytes + around));
    }
    return part(wide, begin, from, maxBytes);
  }

  private Range part(Range wide, long asked, long from, int maxBytes) {
    boolean cutBefore = wide.offset() > asked;
    boolean atEnd = end(wide) >= wide.size();
    boolean cutAfter = !atEnd && end(wide) - wide.offset() < maxBytes;
    byte[] masked = masking.bytes(wide.bytes(), cutBefore, cutAfter);
    long until = Math.min(end(wide), Math.max(from, wide.offset()) + maxBytes);
    if (atEnd && !ended) {
      until = Math.min(until, end(wide) - masking.unfinished(wide.bytes(), 1));
    }
    long start = Math.max(from, wide.offset());
    if (start >= until) {
      return new Range(new byte[0], Math.min(start, end(wide)), wide.size());
    }
    byte[] bytes =
        Arrays.copyOfRange(masked, (int) (start - wide.offset()), (int) (until - wide.offset()));
    return new Range(bytes, start, wide.size());
  }

  private static long end(Range range) {
    return range.offset() + range.bytes().length;
  }
}
