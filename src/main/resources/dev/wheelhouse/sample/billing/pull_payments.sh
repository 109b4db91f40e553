# Pulls the payments of one business date from the bank.
set -eu
echo "pull_payments $BUSINESS_DATE run $WHEELHOUSE_RUN_ID attempt $WHEELHOUSE_ATTEMPT_NO $(date -u +%Y-%m-%dT%H:%M:%SZ)" >> "$BILLING_FOLDER/evidence.log"

echo "Asking the bank for the payments of $BUSINESS_DATE"
sleep "$WORK_SECONDS"
payments="$BILLING_FOLDER/payments-$BUSINESS_DATE.csv"
cat > "$payments.part" <<'END'
4711,Adler,120.00
4712,Brandt,75.50
4713,Chen,310.25
4711,Adler,19.90
END
mv "$payments.part" "$payments"
echo "4 payments pulled into $payments"
