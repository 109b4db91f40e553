# Restarts the database's connection pool, so that connections are free again.
set -eu
echo "restore_database $BUSINESS_DATE run $WHEELHOUSE_RUN_ID attempt $WHEELHOUSE_ATTEMPT_NO $(date -u +%Y-%m-%dT%H:%M:%SZ)" >> "$BILLING_FOLDER/evidence.log"

echo "Before: $(cat "$BILLING_FOLDER/database")"
sleep "$WORK_SECONDS"
echo "3 of 100 connections in use" > "$BILLING_FOLDER/database.part"
mv "$BILLING_FOLDER/database.part" "$BILLING_FOLDER/database"
echo "After:  $(cat "$BILLING_FOLDER/database")"
