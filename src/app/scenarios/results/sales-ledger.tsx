import type { ProductOutcome } from '../../../engine/simulation/results/report.ts';
import { formatCount } from '../../format/number.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { FigureTable } from './figure-table.tsx';

const TITLES = ['Asked for', '= Sold on time', '+ Sold late', '+ Given up', '+ Still waiting'];

type Line = { readonly partNumber: string; readonly figures: readonly number[] };

/** Demand of each product and its fate, as a line adding up: means of all runs, in units. */
export function SalesLedger({ products, names }: { products: readonly ProductOutcome[]; names: ThingNames }) {
  const lines = products.map((product) => ({ partNumber: product.partNumber, figures: addUp(product) }));
  return (
    <FigureTable<Line>
      caption="Asked for = sold on time + sold late + given up + still waiting"
      name={{ title: 'Product', render: ({ partNumber }) => <bdi>{names.part(partNumber)}</bdi> }}
      columns={TITLES.map((title, column) => ({ title, render: ({ figures }) => formatCount(figures[column] ?? 0) }))}
      rows={lines}
      keyOf={({ partNumber }) => partNumber}
    />
  );
}

/** Returns the figures of a line in the order of `TITLES`, rounded so that it adds up: what is sold on time is by far the most of it. */
function addUp({ askedUnits, onTimeUnits, lateUnits, givenUpUnits, waitingUnits }: ProductOutcome): number[] {
  const rest = [lateUnits, givenUpUnits, waitingUnits].map(({ mean }) => Math.round(mean));
  const asked = Math.round(askedUnits.mean);
  const onTime = asked - rest.reduce((sum, units) => sum + units, 0);
  const isWhole = Math.abs(onTime - onTimeUnits.mean) <= 2;
  return [asked, isWhole ? onTime : Math.round(onTimeUnits.mean), ...rest];
}
