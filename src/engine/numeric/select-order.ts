/**
 * Moves numbers `from` to `to` - 1 about until the one at `rank` stands as in sorted order: none before it is greater and none behind it less.
 * Returns it, 0 where there is none. Takes a time in proportion to their count (Hoare, "Find", 1961). None may be NaN.
 */
export function selectOrder(values: Float64Array, rank: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const moved = values[left]!;
      values[left++] = values[right]!;
      values[right--] = moved;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank] ?? 0;
}
