import { useId, useState } from 'react';
import type { Answer } from '../../../domain/decisions/decisions.ts';
import { getOriginSite, getPurchaseField } from '../../../domain/answers/answer-value.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { useNextVersion } from '../../data/session/use-next-version.ts';
import { formatCounted } from '../../format/number.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import { useRemembered } from '../../queries/use-remembered.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { nameField } from '../name-field.ts';
import s from '../suppliers.module.css';
import { AnswerForm } from './answer-form.tsx';
import { FIELDS_OF_MANY, stateOfMany } from './state-of-many.ts';

/** One fact stated of many parts at once, as the next version; one undo takes it back. Parts without room for it are named and stay as they are. */
export function FactsOfMany({ partNumbers }: { partNumbers: readonly string[] }) {
  const id = useId();
  const { data: dataset, isPlaceholderData } = useDataset();
  const catalogue = useCatalogue().data;
  const next = useNextVersion(!isPlaceholderData);
  const { facts: known } = useRemembered();
  const lacking = useLacking('planner');
  const today = useToday();
  const [field, setField] = useState<string>(FIELDS_OF_MANY[0]);
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (dataset === undefined || catalogue === undefined) return <p role="status">Reading the parts …</p>;
  const name = (one: string): string =>
    `${nameField(one, catalogue)}${getPurchaseField(one) === null && getOriginSite(one) === null ? '' : ', of each source'}`;
  const store = (answer: Answer): void => {
    setFailure(null);
    setDone(null);
    const { left, ...stated } = stateOfMany(dataset, catalogue, known, { field, answer, partNumbers });
    const count = formatCounted(partNumbers.length - left.length, 'part');
    const leftOut =
      left.length === 0
        ? ''
        : ` ${formatCounted(left.length, 'part')} stay${left.length === 1 ? 's' : ''} as before, with no source or price to say it of, or several suppliers: ${left.slice(0, 5).join(', ')}${left.length > 5 ? ' …' : ''}.`;
    if (stated.facts.length === 0) {
      setDone(`Nothing was stored.${leftOut}`);
      return;
    }
    const what = `${nameField(field, catalogue)} of ${count}: ${answer.value}`;
    next
      .store(stated.dataset, what, `State ${what}`, stated.facts)
      .then(() => setDone(`Stated of ${count}.${leftOut}`))
      .catch((error: unknown) => setFailure(error));
  };
  return (
    <section aria-label="A fact of the selected parts">
      <label htmlFor={id} className={s['history']}>
        Fact of {formatCounted(partNumbers.length, 'part')}{' '}
        <select id={id} value={field} onChange={(event) => setField(event.currentTarget.value)}>
          {FIELDS_OF_MANY.map((one) => (
            <option key={one} value={one}>
              {name(one)}
            </option>
          ))}
        </select>
      </label>
      <AnswerForm
        key={field}
        fact={{ partNumber: '', field }}
        catalogue={catalogue}
        suggestions={
          getPurchaseField(field)?.says === 'supplier' ? dataset.suppliers.map((one) => one.name) : undefined
        }
        by=""
        today={today}
        isBusy={next.isBusy}
        lacking={lacking}
        onStore={store}
      />
      {done === null ? null : <p role="status">{done}</p>}
      {failure === null ? null : (
        <ErrorPanel what="It was not stored" error={failure} next="The version in use is untouched." />
      )}
    </section>
  );
}
