#!/bin/sh
# Cuts the power at the moment when a training says that its run is kept: trains onto an ext4 image, copies the image as
# it is then (neither synced nor unmounted), mounts the copy and looks at what is there. Needs root, and loop devices.
#
#   src/test/power-cut/power-cut.sh [COMMAND...]     COMMAND starts alad; default: target/alad/bin/alad
set -eu

if [ "$(id -u)" -ne 0 ]; then
  echo "Only root may mount an image." >&2
  exit 2
fi
[ $# -gt 0 ] || set -- "$(dirname "$0")/../../../target/alad/bin/alad"

work=$(mktemp -d)
end() {
  umount "$work/after" 2> /dev/null || true
  umount "$work/disk" 2> /dev/null || true
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM

truncate -s 256M "$work/image"
mkfs.ext4 -q "$work/image"
mkdir "$work/disk" "$work/after"
mount -o loop "$work/image" "$work/disk"
awk 'BEGIN {
  print "a,b,c,kind"
  for (i = 0; i < 400; i++) printf "%d,%d,%.2f,%s\n", i % 11, i < 320 ? i % 7 : 30 + i % 5, i % 13 / 7, i < 320 ? "good" : "bad"
}' > "$work/table.csv"
sync

"$@" train --data "$work/table.csv" --normal good --epochs 8 --out "$work/disk/run" 2>&1 | while read -r line; do
  echo "$line"
  case $line in
    "Run kept"*)
      cp "$work/image" "$work/copy"
      echo "-- the power is cut here --"
      ;;
  esac
done
if [ ! -e "$work/copy" ]; then
  echo "The training never said that its run is kept." >&2
  exit 1
fi
umount "$work/disk"
mount -o loop "$work/copy" "$work/after"

run=$work/after/run
echo "Left: $(find "$run" -type f | wc -l) files, of these $(find "$run" -name '*.npy' | wc -l) arrays," \
  "$(wc -l < "$run/metrics.jsonl") lines of metrics; the record says $(grep -o '"state" : "[A-Z]*"' "$run/run.json")."
empty=$(find "$run" -type f -size 0 ! -name run.lock)
if [ -n "$empty" ] || [ -z "$(find "$run" -name '*.npy')" ] || [ ! -s "$run/metrics.jsonl" ]; then
  echo "Lost: ${empty:-arrays or metrics are not there}" >&2
  exit 1
fi
rm -f "$run/scores.csv"
"$@" score --run "$run" --out "$work/scores.csv"
echo "Nothing was lost."
