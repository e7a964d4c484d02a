import type { NetworkPicture } from '../../../engine/explorer/picture.ts';
import { COLUMN_WORDS } from '../../words/column-words.ts';
import { getStageName } from '../../words/stage-words.ts';
import type { Column } from './build-rendering.ts';

type Staged = Pick<NetworkPicture, 'nodeStage' | 'nodeTier' | 'nodeColumn' | 'columnStages'>;

/** Head over the columns of one stage: its name, the first of its columns, how many there are, and the drawn tiers there. */
export type ColumnHead = { name: string; x: number; columns: number; tiers: string };

/** The stage of a column, in words. */
export function nameColumn({ columnStages }: Pick<Staged, 'columnStages'>, column: number): string {
  return COLUMN_WORDS[columnStages[column] ?? 'component'];
}

/** The stage of a source in words, of a closed group (`node` -1) that of its column. */
export function nameStage(picture: Pick<Staged, 'nodeStage' | 'columnStages'>, column: number, node: number): string {
  if (column === 0) return 'Product';
  if (node < 0) return nameColumn(picture, column);
  const stage = picture.nodeStage[node] ?? null;
  return stage === null ? 'Stage not known' : getStageName(stage);
}

/** "Tier 2" or "Tiers 2–4" of some nodes: how many purchases lie between them and a product at most; empty for products alone. */
export function nameTiers({ nodeTier }: Pick<Staged, 'nodeTier'>, nodes: Iterable<number>): string {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const node of nodes) {
    const tier = nodeTier[node] ?? 0;
    if (tier === 0) continue;
    low = Math.min(low, tier);
    high = Math.max(high, tier);
  }
  if (high === 0) return '';
  return low === high ? `Tier ${high}` : `Tiers ${low}–${high}`;
}

/** The heads of the drawn columns, from the left. */
export function listHeads(picture: Staged, columns: readonly Column[], itemOf: Int32Array): ColumnHead[] {
  const names = picture.columnStages.map((_stage, column) => nameColumn(picture, column));
  const nodesOf = new Map(names.map((name) => [name, new Array<number>()]));
  const ofColumn = names.map((name) => nodesOf.get(name));
  for (let node = 0; node < itemOf.length; node++) {
    if ((itemOf[node] ?? -1) >= 0) ofColumn[picture.nodeColumn[node] ?? 0]?.push(node);
  }
  const heads: ColumnHead[] = [];
  for (const { column, x } of columns) {
    const name = nameColumn(picture, column);
    const last = heads.at(-1);
    if (last?.name === name) last.columns += 1;
    else heads.push({ name, x, columns: 1, tiers: nameTiers(picture, nodesOf.get(name) ?? []) });
  }
  return heads;
}
