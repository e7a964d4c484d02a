import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { DrawBlock } from '../../../engine/simulation/results/draw-block.ts';

/** Scenarios with kept draws, the last ones asked about: as many as are compared at a time. */
const MOST_SCENARIOS = 4;
/** Numbers kept of the draws of one scenario: 16 MB. Figures of ten thousand draws of a dozen products have room in it. */
const MOST_NUMBERS = 2_000_000;

/** The draws of one scenario that earlier runs of it have left, and those of this run. */
export type KeptDraws = {
  /** The kept draws that follow those given before, as far as they lie below `draws`. */
  readonly takeUpTo: (draws: number) => DrawBlock[];
  /** Keeps draws for the next run, as far as there is room. */
  readonly keep: (block: DrawBlock) => void;
};

type Kept = { readonly catalogue: Catalogue; readonly runs: Map<string, DrawBlock[]> };
const keptWith = new WeakMap<Dataset, Kept>();

/**
 * Opens what is kept of a scenario beside its data. A draw is the same however many are asked for, so the number of draws is no part of its name;
 * neither is what the scenario is called.
 */
export function openKeptDraws(
  { dataset, catalogue }: { dataset: Dataset; catalogue: Catalogue },
  { draws: _draws, id: _id, name: _name, note: _note, ...content }: Scenario,
): KeptDraws {
  const known = keptWith.get(dataset);
  const { runs } = known?.catalogue === catalogue ? known : { runs: new Map<string, DrawBlock[]>() };
  keptWith.set(dataset, { catalogue, runs });
  const key = JSON.stringify(content);
  const blocks = runs.get(key) ?? [];
  runs.delete(key);
  runs.set(key, blocks);
  const [oldest] = runs.keys();
  if (runs.size > MOST_SCENARIOS && oldest !== undefined) runs.delete(oldest);

  const waiting = blocks.toSorted((a, b) => a.from - b.from);
  let numbers = blocks.reduce((sum, block) => sum + countNumbers(block), 0);
  let next = 0;
  return {
    takeUpTo: (draws) => {
      const taken: DrawBlock[] = [];
      for (let block = waiting[0]; block?.from === next && block.to <= draws; block = waiting[0]) {
        taken.push(block);
        next = block.to;
        waiting.shift();
      }
      return taken;
    },
    keep: (block) => {
      const more = countNumbers(block);
      if (numbers + more > MOST_NUMBERS) return;
      numbers += more;
      blocks.push(block);
    },
  };
}

function countNumbers(block: DrawBlock): number {
  return Object.values(block).reduce<number>(
    (sum, column) => sum + (column instanceof Float64Array ? column.length : 0),
    0,
  );
}
