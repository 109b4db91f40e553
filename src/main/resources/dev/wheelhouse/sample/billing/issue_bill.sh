# Issues a bill to each customer that was settled.
set -eu
echo "issue_bill $BUSINESS_DATE run $WHEELHOUSE_RUN_ID attempt $WHEELHOUSE_ATTEMPT_NO $(date -u +%Y-%m-%dT%H:%M:%SZ)" >> "$BILLING_FOLDER/evidence.log"

sleep "$WORK_SECONDS"
bills="$BILLING_FOLDER/bills-$BUSINESS_DATE.txt"
awk -F, '{ printf "Bill to customer %s, %s: %s EUR\n", $1, $2, $3 }' \
  "$BILLING_FOLDER/settled-$BUSINESS_DATE.csv" > "$bills.part"
mv "$bills.part" "$bills"
cat "$bills"
