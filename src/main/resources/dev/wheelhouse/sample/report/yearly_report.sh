# Makes a report month by month and tells how far it is. More months than fit into the job's
# time-out are ended in the middle.
set -eu
report="$SAMPLE_FOLDER/report.txt"
part="$report.$WHEELHOUSE_RUN_ID"
: > "$part"
month=1
while [ "$month" -le "$MONTHS" ]; do
  echo "::progress $((100 * (month - 1) / MONTHS)) month $month of $MONTHS"
  sleep "$MONTH_SECONDS"
  echo "month $month: checksum so far $(cksum < "$part")" >> "$part"
  month=$((month + 1))
done
mv "$part" "$report"
echo "::progress 100 all $MONTHS months"
echo "The report is in $report"
