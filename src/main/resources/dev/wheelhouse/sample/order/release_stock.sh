# Undoes ship_order: gives the goods that are reserved for one order back to the stock.
set -eu
case "$ORDER" in
  '' | *[!A-Za-z0-9_-]*) echo "Nothing can be reserved for '$ORDER'"; exit 0 ;;
esac
reserved="$SAMPLE_FOLDER/reserved-$ORDER"

if [ ! -f "$reserved" ]; then
  echo "Nothing is reserved for order $ORDER"
  exit 0
fi
read -r quantity < "$reserved"
read -r stock _ < "$SAMPLE_FOLDER/stock"
echo "$((stock + quantity)) in stock" > "$SAMPLE_FOLDER/stock.part"
mv "$SAMPLE_FOLDER/stock.part" "$SAMPLE_FOLDER/stock"
rm "$reserved"
echo "$quantity of order $ORDER are back; now $(cat "$SAMPLE_FOLDER/stock")"
