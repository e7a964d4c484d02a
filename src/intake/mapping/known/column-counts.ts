import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { Candidate } from '../bills/candidate.ts';
import type { ColumnProfile } from '../column-profile.ts';

/** Meanings naming the subject of a line. */
const NAMING: ReadonlySet<ForeignColumn | null> = new Set<ForeignColumn | null>([
  'part-number',
  'maker-part-number',
  'designators',
  'value',
]);

/**
 * The meanings of the columns of a table, counted along while one after another is settled: a table of four thousand columns would look at sixteen
 * million otherwise.
 */
export class ColumnCounts {
  /** Columns naming the subject of a line. */
  named = 0;
  private numbered = 0;
  private items = 0;
  private readonly header: readonly string[];
  private readonly profiles: readonly ColumnProfile[];
  private readonly chosen: Candidate[];

  constructor(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]) {
    this.header = header;
    this.profiles = profiles;
    this.chosen = chosen;
    for (const at of chosen.keys()) this.count(at, 1);
  }

  /** Whether some column counts the lines. */
  get isNumbered(): boolean {
    return this.numbered > 0;
  }

  /** Whether a column other than the one at a place names the part under `Item` alone. */
  isBesideItem(place: number): boolean {
    return this.items > (this.isItem(place) ? 1 : 0);
  }

  /** Takes the column at a place for something else. */
  settle(place: number, candidate: Candidate): void {
    this.count(place, -1);
    this.chosen[place] = candidate;
    this.count(place, 1);
  }

  private count(at: number, by: 1 | -1): void {
    const meaning = this.chosen[at]?.meaning ?? null;
    if (NAMING.has(meaning)) this.named += by;
    if (meaning === 'item-number' && (this.profiles[at]?.numbers ?? 1) >= 0.5) this.numbered += by;
    if (this.isItem(at)) this.items += by;
  }

  private isItem(at: number): boolean {
    return this.chosen[at]?.meaning === 'part-number' && foldHeader(this.header[at] ?? '').text === 'item';
  }
}
