# Prints Node's argument for a heap of half the memory of this machine or container, from 192 to 384 MB. Node takes the
# limit as an argument only, and asking Node for it took a tenth of a start. $1 is a folder with files for tests.
memory=$((768 * 1024 * 1024))

limit_to() {
  case $1 in
    "" | *[!0-9]*) ;;
    *) if [ "$1" -lt "$memory" ]; then memory=$1; fi ;;
  esac
}

limit_to_file() {
  if [ -r "$1" ]; then
    read -r bytes <"$1"
    limit_to "$bytes"
  fi
}

# Only Linux has these files; a Mac has the memory for the largest heap.
while read -r name kilobytes _; do
  if [ "$name" = MemTotal: ]; then limit_to $((kilobytes * 1024)); fi
done 2>/dev/null <"$1/proc/meminfo"
while IFS=: read -r _ controllers group; do
  case $controllers in
    "") limit_to_file "$1/sys/fs/cgroup$group/memory.max" ;;
    *memory*) limit_to_file "$1/sys/fs/cgroup/memory$group/memory.limit_in_bytes" ;;
  esac
done 2>/dev/null <"$1/proc/self/cgroup"
limit_to_file "$1/sys/fs/cgroup/memory.max"
limit_to_file "$1/sys/fs/cgroup/memory/memory.limit_in_bytes"

heap=$((memory / 2 / 1024 / 1024))
if [ "$heap" -lt 192 ]; then heap=192; fi
echo "--max-old-space-size=$heap"
