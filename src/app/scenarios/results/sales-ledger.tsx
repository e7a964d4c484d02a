import type { ProductOutcome } from '../../../engine/simulation/results/report.ts';
import { formatCount } from '../../format/number.ts';
import type { ThingNames } from '../../words/name-things.ts';
import s from '../scenarios.module.css';

/** Demand of each product and its fate, as a line adding up: means of all runs, in units. */
export function SalesLedger({ products, names }: { products: readonly ProductOutcome[]; names: ThingNames }) {
  return (
    <div className={s['scroll']}>
      <table className={s['table']}>
        <caption className="visually-hidden">Asked for = sold on time + sold late + given up + still waiting</caption>
        <thead>
          <tr>
            <th scope="col">Product</th>
            {['Asked for', '= Sold on time', '+ Sold late', '+ Given up', '+ Still waiting'].map((title) => (
              <th key={title} scope="col" className={s['figure']}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map(({ partNumber, askedUnits, onTimeUnits, lateUnits, givenUpUnits, waitingUnits }) => {
            const rest = [lateUnits, givenUpUnits, waitingUnits].map(({ mean }) => Math.round(mean));
            const asked = Math.round(askedUnits.mean);
            // Rounded so that the line adds up: what is sold on time is by far the most of it.
            const onTime = asked - rest.reduce((sum, units) => sum + units, 0);
            const isWhole = Math.abs(onTime - onTimeUnits.mean) <= 2;
            const figures = [asked, isWhole ? onTime : Math.round(onTimeUnits.mean), ...rest];
            return (
              <tr key={partNumber}>
                <th scope="row">
                  <bdi>{names.part(partNumber)}</bdi>
                </th>
                {figures.map((units, column) => (
                  <td key={FIELDS[column]} className={s['figure']}>
                    {formatCount(units)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const FIELDS = ['asked', 'on time', 'late', 'given up', 'waiting'];
