import { nameMove } from '../../../documents/words/name-move.ts';
import { saySavings } from '../../../documents/words/say-savings.ts';
import { MOVE_STATES, type PlannedMove, type StoredPlan } from '../../../domain/scenario/stored-plan.ts';
import { saveBlob, getFileStem } from '../../components/save-file.ts';
import { Section } from '../../components/section.tsx';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { useView } from '../../queries/view/use-view.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { PlanNow } from './plan-now.tsx';
import { MovesTable } from './moves-table.tsx';
import s from './moves.module.css';

/** A stored plan: the expectation then beside the one now, and each move with its owner and day. */
export function PlanSection({
  plan,
  context,
  onSave,
  onRemove,
}: {
  plan: StoredPlan;
  context: ScenarioContext;
  onSave: (plan: StoredPlan, label: string) => void;
  onRemove: () => void;
}) {
  const { name, made, moves } = plan;
  const change = (at: number, fields: Partial<PlannedMove>, label: string): void =>
    onSave({ ...plan, moves: moves.map((move, row) => (row === at ? { ...move, ...fields } : move)) }, label);
  return (
    <Section title={name} caption={`Stored on ${formatDate(made)}.`}>
      <PlanNow key={JSON.stringify(moves.map(({ state }) => state))} plan={plan} context={context} />
      <MovesTable
        caption={`Moves of the plan ${name}`}
        heads={['Move', 'Cost', 'Avoids', 'Decide by', 'Owner', 'State']}
      >
        {moves.map((move, at) => (
          <MoveRow
            key={move.lever.id}
            move={move}
            plan={plan}
            context={context}
            onChange={(...what) => change(at, ...what)}
          />
        ))}
      </MovesTable>
      <PlanButtons plan={plan} context={context} onRemove={onRemove} />
    </Section>
  );
}

function MoveRow({
  move,
  plan: { currency },
  context: { names },
  onChange,
}: {
  move: PlannedMove;
  plan: StoredPlan;
  context: ScenarioContext;
  onChange: (fields: Partial<PlannedMove>, label: string) => void;
}) {
  const { lever, cost, avoids, decideBy, owner, state } = move;
  const called = nameMove(lever, names);
  return (
    <tr>
      <th scope="row">{called}</th>
      <td>{formatMoney(cost, currency)}</td>
      <td>{saySavings(move, avoids, formatMoney(avoids, currency))}</td>
      <td>
        <input
          type="date"
          aria-label={`Decide by: ${called}`}
          defaultValue={decideBy ?? ''}
          onBlur={({ currentTarget: { value } }) => {
            if (value !== (decideBy ?? '')) onChange({ decideBy: value || null }, `Decide on ${called} by ${value}`);
          }}
        />
      </td>
      <td>
        <input
          aria-label={`Owner: ${called}`}
          defaultValue={owner}
          maxLength={200}
          placeholder="nobody yet"
          onBlur={({ currentTarget: { value } }) => {
            if (value.trim() !== owner) onChange({ owner: value.trim() }, `Owner of ${called}: ${value.trim()}`);
          }}
        />
      </td>
      <td>
        <select
          aria-label={`State: ${called}`}
          value={state}
          onChange={({ currentTarget: { value } }) => {
            const chosen = MOVE_STATES.find((one) => one === value);
            if (chosen !== undefined) onChange({ state: chosen }, `${called}: ${chosen}`);
          }}
        >
          {MOVE_STATES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </td>
    </tr>
  );
}

function PlanButtons({
  plan,
  context: { names },
  onRemove,
}: {
  plan: StoredPlan;
  context: ScenarioContext;
  onRemove: () => void;
}) {
  const saving = useSaving();
  const { workspace } = useView();
  const save = async (): Promise<void> => {
    const [{ createBrowserTasks }, { describePlan, listPlan }] = await Promise.all([
      import('../../../analyses/threads/tasks-in-browser.ts'),
      import('../../../documents/plan/list-plan.ts'),
    ]);
    const data = workspace?.demo === true ? 'DEMO, FICTIONAL' : "the company's own";
    const header = [['Data are', data] as const, ...describePlan(plan)];
    const sheets = listPlan(plan, names).map((table) => ({ header, table }));
    const bytes = await createBrowserTasks()('sheets', { sheets });
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const stem = getFileStem(workspace?.name ?? 'workspace', workspace?.demo === true);
    saveBlob(`${stem}-plan-${plan.made}.xlsx`, new Blob([bytes], { type }));
  };
  return (
    <p className={s['buttons']}>
      <button type="button" className={s['primary']} onClick={() => saving.run(save)}>
        {saving.isSaving ? 'Writing the file …' : 'Plan by part and week as XLSX'}
      </button>
      <button type="button" className={s['quiet']} onClick={onRemove}>
        Delete this plan
      </button>
      <SavingFailure saving={saving} />
    </p>
  );
}
