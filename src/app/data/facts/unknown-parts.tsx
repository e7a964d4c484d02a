import { useMemo } from 'react';
import type { Dataset } from '../../../domain/dataset.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { VirtualRows } from '../../components/virtual-rows.tsx';
import { confirmFacts } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { useDecisions } from '../session/use-decisions.ts';
import { CategoryPicker } from './category-picker.tsx';
import m from './makers-question.module.css';

const ROW_HEIGHT = 48;

/** Parts with unknown words alone: one table, one choice a part. */
export function UnknownParts({ state, dataset }: { state: ReadState; dataset: Dataset }) {
  const { decisions, decide } = useDecisions(state);
  const categories = useCatalogue().data?.categories ?? [];
  const parts = useMemo(() => listUnsaid(dataset, state.outcome.partProposals), [dataset, state.outcome.partProposals]);
  if (parts.length === 0) return null;
  return (
    <Section
      title={`${formatCounted(parts.length, 'part')} whose words do not settle what ${parts.length === 1 ? 'it is' : 'they are'}`}
      caption="What nobody says of them counts as not known: they cannot be judged. A category is kept by part number over later imports."
    >
      <VirtualRows
        label="Parts whose words do not settle what they are"
        count={parts.length}
        height={ROW_HEIGHT}
        renderRow={(index) => {
          const part = parts[index];
          if (part === undefined) return null;
          return (
            <div className={m['row']}>
              <span className="code">{part.partNumber}</span>
              <span>{part.description}</span>
              <CategoryPicker
                categories={categories}
                label={`What ${part.partNumber} is`}
                disabled={false}
                onPick={({ id, name }) =>
                  decide(
                    `${part.partNumber} is ${name}`,
                    confirmFacts(decisions, [
                      { partNumber: part.partNumber, field: 'category', value: id, reason: '' },
                    ]),
                  )
                }
              />
            </div>
          );
        }}
      />
    </Section>
  );
}

/** Bought parts without category, form and proposal, in the order of the files. */
function listUnsaid(
  { parts, bom }: Pick<Dataset, 'parts' | 'bom'>,
  proposals: readonly { readonly partNumber: string }[],
): Dataset['parts'] {
  const parents = new Set(bom.map(({ parent }) => parent));
  const proposed = new Set(proposals.map(({ partNumber }) => partNumber));
  return parts.filter(
    ({ partNumber, kind, category, form }) =>
      kind !== 'product' && category === null && form === null && !parents.has(partNumber) && !proposed.has(partNumber),
  );
}
