import { useMemo } from 'react';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Procurement } from '../../../domain/closed-lists.ts';
import { PROCUREMENTS } from '../../../domain/closed-lists.ts';
import { listPartsWithoutSupplier } from '../../../domain/parts-without-supplier.ts';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { PROCUREMENT_WORDS } from '../../words/import-words.ts';
import s from '../data.module.css';
import { confirmFacts, takeFactsBack } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import m from './makers-question.module.css';
import { useDecisions } from '../session/use-decisions.ts';
import { VirtualRows } from '../../components/virtual-rows.tsx';

const ROW_HEIGHT = 44;

/** Makers of the assemblies with parts and without a supplier, asked once: for all together, and for each. */
export function MakersQuestion({ state, dataset }: { state: ReadState; dataset: Dataset }) {
  const { decisions, decide } = useDecisions(state);
  const parts = useMemo(() => listPartsWithoutSupplier(dataset), [dataset]);
  if (parts.length === 0) return null;
  const open = parts.filter(({ procurement }) => (procurement ?? null) === null);
  const say = (chosen: typeof parts, value: Procurement | null): void => {
    const facts = chosen.map(({ partNumber }) => ({ partNumber, field: 'procurement' as const }));
    const what = chosen.length === 1 ? (chosen[0]?.partNumber ?? '') : formatCounted(chosen.length, 'part');
    if (value === null) decide(`Ask again who makes ${what}`, takeFactsBack(decisions, facts));
    else {
      const said = facts.map((fact) => ({ ...fact, value, reason: '' }));
      decide(`Say who makes ${what}: ${PROCUREMENT_WORDS[value]}`, confirmFacts(decisions, said));
    }
  };
  return (
    <Section
      title={`${formatCounted(parts.length, 'assembly', 'assemblies')} ${parts.length === 1 ? 'has' : 'have'} parts but no supplier`}
      caption="Lists of suppliers leave out what a company makes itself. Until you say who makes them they are taken as made where their parent is made, as an assumption; those that a rule can name count as not known. What is bought for them is judged as declared either way."
      aside={
        open.length === 0 ? undefined : (
          <button type="button" className={s['link']} onClick={() => say(open, 'made')}>
            {open.length === 1 ? 'Made by us' : `All ${open.length} made by us`}
          </button>
        )
      }
    >
      <VirtualRows
        label="Assemblies without a supplier"
        count={parts.length}
        height={ROW_HEIGHT}
        renderRow={(index) => {
          const part = parts[index];
          if (part === undefined) return null;
          return (
            <label className={m['row']}>
              <span className="code">{part.partNumber}</span>
              <span>{part.description}</span>
              <select
                className={s['select']}
                aria-label={`Who makes ${part.partNumber}`}
                value={part.procurement ?? ''}
                onChange={(event) => say([part], PROCUREMENTS.find((one) => one === event.currentTarget.value) ?? null)}
              >
                <option value="">not said: assumed</option>
                {PROCUREMENTS.map((one) => (
                  <option key={one} value={one}>
                    {PROCUREMENT_WORDS[one]}
                  </option>
                ))}
              </select>
            </label>
          );
        }}
      />
    </Section>
  );
}
