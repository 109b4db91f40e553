# Pays one order. Whoever runs it twice for one order pays twice: its idempotency key forbids that.
set -eu
echo "Asking the bank for $AMOUNT EUR for order $ORDER"
sleep "$WORK_SECONDS"
if [ "$CARD" = declined ]; then
  echo "FATAL: the bank declined the card; nothing was paid" >&2
  exit 1
fi

ledger="$SAMPLE_FOLDER/ledger.csv"
echo "$(date -u +%Y-%m-%dT%H:%M:%SZ),order $ORDER,$AMOUNT EUR,run $WHEELHOUSE_RUN_ID" >> "$ledger"
echo "Paid; the ledger in $ledger says:"
cat "$ledger"
