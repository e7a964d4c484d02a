import { type MoveNames, nameMove } from '../../../documents/words/name-move.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { describeEstimate } from './move-words.ts';
import { MovesTable } from './moves-table.tsx';

/** Every examined move, alone and in the plan, and the reason against it. */
export function MovesList({ report, names }: { report: MovesReport; names: MoveNames }) {
  const { currency, moves, plan } = report;
  const nameOf = new Map(moves.map(({ lever }) => [lever.id, nameMove(lever, names)]));
  return (
    <MovesTable
      caption="Moves"
      heads={['Move', 'In the plan', 'Cost alone', 'Avoids alone', 'Avoids in the plan', 'Decide by']}
    >
      {moves.map(({ lever, isInPlan, isSuggested, costAlone, avoidsAlone, avoidsInPlan, decideBy, excludes }) => (
        <tr key={lever.id}>
          <th scope="row">
            {nameMove(lever, names)} {isSuggested ? <small>suggested</small> : null}
            {isInPlan ? null : <Excluded by={excludes} chosen={plan.ids} nameOf={nameOf} />}
          </th>
          <td>{isInPlan ? 'yes' : 'no'}</td>
          <td>{formatMoney(costAlone, currency)}</td>
          <td>{describeEstimate(avoidsAlone, currency)}</td>
          <td>{avoidsInPlan === null ? '–' : describeEstimate(avoidsInPlan, currency)}</td>
          <td>{decideBy === null ? 'nothing is short' : formatDate(decideBy)}</td>
        </tr>
      ))}
    </MovesTable>
  );
}

/** Move of the plan excluding another one; nothing where none does. */
function Excluded({
  by,
  chosen,
  nameOf,
}: {
  by: readonly string[] | undefined;
  chosen: readonly string[];
  nameOf: ReadonlyMap<string, string>;
}) {
  const other = by?.find((id) => chosen.includes(id));
  return other === undefined ? null : (
    <>
      {' '}
      <small>not together with {nameOf.get(other) ?? other}</small>
    </>
  );
}
