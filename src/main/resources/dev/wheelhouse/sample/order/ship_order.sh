# Ships one order: takes the goods from the stock first, then asks the carrier. When the carrier
# refuses, the goods are still reserved, and release_stock has to give them back.
set -eu
case "$ORDER" in
  '' | *[!A-Za-z0-9_-]*) echo "FATAL: '$ORDER' is no order number" >&2; exit 1 ;;
esac
reserved="$SAMPLE_FOLDER/reserved-$ORDER"

if [ ! -f "$reserved" ]; then
  read -r stock _ < "$SAMPLE_FOLDER/stock"
  if [ "$stock" -lt "$QUANTITY" ]; then
    echo "FATAL: only $stock in stock, $QUANTITY are needed" >&2
    exit 1
  fi
  echo "$QUANTITY" > "$reserved"
  echo "$((stock - QUANTITY)) in stock" > "$SAMPLE_FOLDER/stock.part"
  mv "$SAMPLE_FOLDER/stock.part" "$SAMPLE_FOLDER/stock"
fi
echo "$QUANTITY reserved for order $ORDER; now $(cat "$SAMPLE_FOLDER/stock")"

echo "Asking the carrier"
sleep "$WORK_SECONDS"
if [ "$CARRIER" = refuses ]; then
  echo "FATAL: the carrier refused order $ORDER" >&2
  exit 1
fi
mv "$reserved" "$SAMPLE_FOLDER/shipped-$ORDER"
echo "Order $ORDER is on its way"
