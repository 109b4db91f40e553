# Settles the payments of one business date: sums them up by customer, in the database.
set -eu
echo "settle $BUSINESS_DATE run $WHEELHOUSE_RUN_ID attempt $WHEELHOUSE_ATTEMPT_NO $(date -u +%Y-%m-%dT%H:%M:%SZ)" >> "$BILLING_FOLDER/evidence.log"

echo "Connecting to the database"
sleep "$CONNECT_SECONDS"
read -r used _ most _ < "$BILLING_FOLDER/database"
if [ "$used" -ge "$most" ]; then
  echo "FATAL: no connections left: $used of $most in use" >&2
  exit 1
fi

echo "Connected; settling the payments of $BUSINESS_DATE"
sleep "$WORK_SECONDS"
settled="$BILLING_FOLDER/settled-$BUSINESS_DATE.csv"
awk -F, '{ sum[$1 "," $2] += $3 } END { for (customer in sum) printf "%s,%.2f\n", customer, sum[customer] }' \
  "$BILLING_FOLDER/payments-$BUSINESS_DATE.csv" | sort > "$settled.part"
mv "$settled.part" "$settled"
echo "$(wc -l < "$settled") customers settled in $settled"
