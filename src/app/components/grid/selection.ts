/** Ids after one was toggled. */
export function toggleSelected(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Ids with all those between two rows added, ends included, whichever comes first. */
export function selectRange(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  return new Set([...selected, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** A key's target for the cursor in a list of `count` rows with `page` of them on screen; null: it is no key of movement. */
export function moveCursor(key: string, cursor: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const at = (row: number) => Math.max(0, Math.min(count - 1, row));
  switch (key) {
    case 'ArrowDown':
      return at(cursor + 1);
    case 'ArrowUp':
      return at(cursor - 1);
    case 'PageDown':
      return at(cursor + page);
    case 'PageUp':
      return at(cursor - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
