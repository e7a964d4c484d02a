/** Reference designators of a cell. */
export type Designators = {
  /** Each once, ranges written out, in the order of the cell. */
  readonly names: readonly string[];
  /** Those there twice or more. */
  readonly doubled: readonly string[];
};

/** Most designators of one range; a longer one is no range of designators. */
const LONGEST_RANGE = 5000;
const NONE: Designators = { names: [], doubled: [] };
const RANGE = /^([A-Za-z_]+)(\d+)\s*(?:-|–|—|\.{2,3}|…|~|to|bis)\s*([A-Za-z_]*)(\d+)$/;

/** Splits `C1, C2 C5-C7; R1…R4` or `S1+S2` into designators and writes ranges out: `R1-R4` and `R1-4` are four, `U1-A` is one. */
export function splitDesignators(cell: string): Designators {
  if (cell === '') return NONE;
  const seen = new Set<string>();
  const doubled = new Set<string>();
  // A range may have blanks around its dash; they are closed before the blanks part the list.
  const closed = cell.replaceAll(/(\d)\s*(-|–|—|\.{2,3}|…|~|\bto\b|\bbis\b)\s*(?=[A-Za-z_]*\d)/g, '$1$2');
  for (const token of closed.split(/[,;|、，；\s]+|(?<=\w)[+&/](?=[A-Za-z])/)) {
    if (token === '') continue;
    for (const name of writeOutRange(token)) {
      if (seen.has(name)) doubled.add(name);
      else seen.add(name);
    }
  }
  return { names: [...seen], doubled: [...doubled] };
}

function writeOutRange(token: string): readonly string[] {
  const match = RANGE.exec(token);
  if (match === null) return [token];
  const [, prefix = '', from = '', otherPrefix = '', to = ''] = match;
  const first = Number(from);
  const last = Number(to);
  const sound = (otherPrefix === '' || otherPrefix === prefix) && last >= first && last - first < LONGEST_RANGE;
  if (!sound) return [token];
  const width = from.startsWith('0') ? from.length : 0;
  return Array.from({ length: last - first + 1 }, (_, index) => prefix + String(first + index).padStart(width, '0'));
}
