import { isolateNames } from '../../format/isolate-names.ts';
import { nameMove } from '../../../documents/words/name-move.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { Section } from '../../components/section.tsx';
import { formatMoney } from '../../format/money.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { SaveList } from '../lists/save-list.tsx';
import { describeBasis, listMoves } from './list-moves.ts';
import { ScenarioTable } from './scenario-table.tsx';
import { composePlan, describeSearch } from './move-words.ts';
import { MovesList } from './moves-list.tsx';
import { MovesTable } from './moves-table.tsx';
import s from './moves.module.css';

/** A plan: its sentence, every move alone and in the plan, and the plans unbeaten in both cost and unsold margin. */
export function MovesResult({
  report,
  context,
  onMakeScenario,
  onStore,
}: {
  report: MovesReport;
  context: ScenarioContext;
  onMakeScenario: () => void;
  onStore: () => void;
}) {
  const { names } = context;
  const { currency, basis, frontier, moves, plan } = report;
  const nameOf = new Map(moves.map(({ lever }) => [lever.id, nameMove(lever, names)]));
  return (
    <>
      <p className={s['lead']} role="status">
        {isolateNames(composePlan(report))}
      </p>
      <p className={s['muted']}>
        {describeSearch(report)} {report.notes.join(' ')}
      </p>
      <p className={s['buttons']}>
        <button type="button" className={s['primary']} disabled={plan.ids.length === 0} onClick={onMakeScenario}>
          Make the plan a scenario
        </button>
        <button type="button" className={s['quiet']} disabled={plan.ids.length === 0} onClick={onStore}>
          Store the plan
        </button>
      </p>
      <Section
        title="Moves"
        caption={`What each avoids of the unsold ${basis}, alone and in the plan, with what 95 of 100 samples span; in the plan, it is what leaving the move out would bring back.`}
      >
        <MovesList report={report} names={names} />
        <SaveList
          what="moves"
          dataVersion={context.dataVersion}
          rests={describeBasis(report)}
          createTable={() => listMoves(report, names)}
        />
      </Section>
      {report.scenarios.length > 1 ? <ScenarioTable report={report} /> : null}
      <Section title={`Cost against unsold ${basis}`} caption="Plans that no other one that was run beats in both.">
        <MovesTable caption="Plans that none beats" heads={['Plan', 'Cost', 'Unsold']}>
          {frontier.map(({ ids, cost, unsold }) => (
            <tr key={ids.join()}>
              <th scope="row">{ids.length === 0 ? 'Nothing' : ids.map((id) => nameOf.get(id) ?? id).join(' · ')}</th>
              <td>{formatMoney(cost, currency)}</td>
              <td>{formatMoney(unsold, currency)}</td>
            </tr>
          ))}
        </MovesTable>
      </Section>
    </>
  );
}
