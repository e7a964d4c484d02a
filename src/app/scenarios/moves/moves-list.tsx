import { type MoveNames, nameMove } from '../../../documents/words/name-move.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { describeEstimate } from './move-words.ts';
import { MovesTable } from './moves-table.tsx';

/** Every move that was looked at, alone and in the plan, and what keeps it out. */
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
          </th>
          <td>{sayPlace(isInPlan, excludes, plan.ids, nameOf)}</td>
          <td>{formatMoney(costAlone, currency)}</td>
          <td>{describeEstimate(avoidsAlone, currency)}</td>
          <td>{avoidsInPlan === null ? '–' : describeEstimate(avoidsInPlan, currency)}</td>
          <td>{decideBy === null ? 'nothing is short' : formatDate(decideBy)}</td>
        </tr>
      ))}
    </MovesTable>
  );
}

/** Whether a move is in the plan; where one that is there keeps it out, which. */
function sayPlace(
  isInPlan: boolean,
  excludes: readonly string[] = [],
  chosen: readonly string[],
  nameOf: ReadonlyMap<string, string>,
): string {
  if (isInPlan) return 'yes';
  const other = excludes.find((id) => chosen.includes(id));
  return other === undefined ? 'no' : `no: not together with ${nameOf.get(other) ?? other}`;
}
