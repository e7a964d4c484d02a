import { type MoveNames, nameMove } from '../../../documents/words/name-move.ts';
import { saySavings } from '../../../documents/words/say-savings.ts';
import type { MoveFigures, MovesReport } from '../../../engine/moves/moves-report.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { describeEstimate } from './move-words.ts';
import { MovesTable } from './moves-table.tsx';

/** Every examined move, alone and in the plan, and the reason against it. */
export function MovesList({ report, names }: { report: MovesReport; names: MoveNames }) {
  const { currency, moves, plan } = report;
  const nameOf = new Map(moves.map(({ lever }) => [lever.id, nameMove(lever, names)]));
  const avoids = (move: Pick<MoveFigures, 'avoidsIs'>, estimate: MoveFigures['avoidsAlone']): string =>
    saySavings(move, estimate.value, describeEstimate(estimate, currency));
  return (
    <MovesTable
      caption="Moves"
      heads={['Move', 'In the plan', 'Cost alone', 'Avoids alone', 'Avoids in the plan', 'Decide by']}
    >
      {moves.map(
        ({ lever, isInPlan, isSuggested, costAlone, avoidsAlone, avoidsInPlan, decideBy, excludes, ...rest }) => (
          <tr key={lever.id}>
            <th scope="row">
              {nameMove(lever, names)} {isSuggested ? <small>suggested</small> : null}
              {isInPlan ? null : <Excluded by={excludes} chosen={plan.ids} nameOf={nameOf} />}
            </th>
            <td>{isInPlan ? 'yes' : 'no'}</td>
            <td>{formatMoney(costAlone, currency)}</td>
            <td>{avoids(rest, avoidsAlone)}</td>
            <td>{avoidsInPlan === null ? '–' : avoids(rest, avoidsInPlan)}</td>
            <td>{decideBy === null ? 'nothing is short' : formatDate(decideBy)}</td>
          </tr>
        ),
      )}
    </MovesTable>
  );
}

/** Move of the plan excluding another one; nothing if none does. */
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
