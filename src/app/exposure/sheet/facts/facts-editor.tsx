import { useEffect, useId, useState } from 'react';
import { FORMS, PROCUREMENTS } from '../../../../domain/closed-lists.ts';
import { applyClassification } from '../../../../domain/classify-parts.ts';
import type { Catalogue } from '../../../../catalogue/schema.ts';
import type { Dataset, Part } from '../../../../domain/dataset.ts';
import type { FactDecision } from '../../../../domain/decisions/decisions.ts';
import { stateFacts } from '../../../../domain/decisions/state-facts.ts';
import { useLacking } from '../../../queries/session/use-me.ts';
import { ErrorPanel } from '../../../components/states/error-panel.tsx';
import { PROCUREMENT_WORDS } from '../../../words/import-words.ts';
import { useAskBeforeLeaving } from '../../../data/session/use-ask-before-leaving.ts';
import { useNextVersion } from '../../../data/session/use-next-version.ts';
import { useView } from '../../../queries/view/use-view.ts';
import s from '../sheet.module.css';
import type { FactField, UnstoredFacts } from './unstored-facts.ts';
import { useUnstoredFacts } from './unstored-facts.ts';

type Field = FactField;
type Draft = Readonly<Record<Field, string>>;
type Chosen = UnstoredFacts['chosen'];

/**
 * Kind of a part, edited in place: category, form and maker, each with its evidence. Stored at once as the next version, open to Undo, and kept
 * as a decision by part number over later imports. What is chosen and not stored yet stays when another version comes, and says what was stored
 * in its place, and while other parts are looked at.
 */
export function FactsEditor({
  part,
  dataset,
  catalogue,
  isCurrent,
}: {
  part: Part;
  dataset: Dataset;
  catalogue: Catalogue;
  /** Whether the dataset is the version in use. */
  isCurrent: boolean;
}) {
  const now = readDraft(part);
  const [{ chosen, basis, day }, keep] = useUnstoredFacts(useView().workspaceId, part.partNumber);
  const [failure, setFailure] = useState<unknown>(null);
  const next = useNextVersion(isCurrent);
  const lacking = useLacking('planner');
  const id = useId();
  const draft = takeChosen(now, chosen);
  const changed = FIELDS.filter((field) => draft[field] !== now[field] && draft[field] !== '');
  const overtaken = changed.filter((field) => chosen[field]?.over !== now[field]);
  const leave = (): void => keep({ chosen: {} });
  useAskBeforeLeaving(changed.length > 0);

  // What the version holds by now is no draft any more, whoever stored it.
  useEffect(() => {
    const isLeft = (field: Field): boolean => chosen[field] !== undefined && chosen[field].value !== now[field];
    if (FIELDS.some((field) => chosen[field] !== undefined && !isLeft(field)))
      keep({ chosen: Object.fromEntries(FIELDS.filter(isLeft).map((field) => [field, chosen[field]])) });
  });

  const store = (): void => {
    setFailure(null);
    const reason = [basis.trim(), day].filter((text) => text !== '').join(', ');
    const facts = changed.map((field): FactDecision => ({
      partNumber: part.partNumber,
      field,
      value: draft[field],
      reason,
      over: now[field] === '' ? null : now[field],
    }));
    const what = changed.map((field) => `${NAMES[field].toLowerCase()} ${draft[field]}`).join(', ');
    next
      .store(
        applyFacts(dataset, facts),
        `${part.partNumber}: ${what}${reason === '' ? '' : ` (${reason})`}`,
        `Say of ${part.partNumber}: ${what}`,
        facts,
      )
      .catch((error: unknown) => setFailure(error));
  };

  const options: Readonly<Record<Field, readonly { value: string; name: string }[]>> = {
    category: catalogue.categories.map((category) => ({ value: category.id, name: category.name })),
    form: FORMS.map((value) => ({ value, name: value.replaceAll('-', ' ') })),
    procurement: PROCUREMENTS.map((value) => ({ value, name: PROCUREMENT_WORDS[value] })),
  };
  const nameOption = (field: Field, stored: string): string =>
    options[field].find(({ value }) => value === stored)?.name ?? (stored === '' ? 'not known' : stored);
  return (
    <form
      className={s['factForm']}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      {FIELDS.map((field) => (
        <label key={field} htmlFor={`${id}${field}`}>
          <span>{NAMES[field]}</span>
          <select
            id={`${id}${field}`}
            value={draft[field]}
            disabled={next.isBusy}
            onChange={(event) =>
              keep({ chosen: { ...chosen, [field]: { value: event.currentTarget.value, over: now[field] } } })
            }
          >
            {now[field] === '' ? <option value="">not known</option> : null}
            {options[field].map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      {changed.length === 0 ? null : (
        <>
          <label htmlFor={`${id}basis`}>
            <span>What it rests on</span>
            <input
              id={`${id}basis`}
              value={basis}
              placeholder="data sheet, drawing, supplier’s answer"
              onChange={(event) => keep({ basis: event.currentTarget.value })}
            />
          </label>
          <label htmlFor={`${id}day`}>
            <span>Of the day</span>
            <input
              id={`${id}day`}
              type="date"
              value={day}
              onChange={(event) => keep({ day: event.currentTarget.value })}
            />
          </label>
          {overtaken.map((field) => (
            <p key={field} role="status">
              {NAMES[field]} stored meanwhile: “{nameOption(field, now[field])}”. Storing replaces it.
            </p>
          ))}
          <p>
            <button
              type="submit"
              className={s['factButton']}
              disabled={next.isBusy || lacking !== null}
              title={lacking ?? undefined}
            >
              {next.isBusy ? 'Storing …' : 'Store as seen by you'}
            </button>{' '}
            <button type="button" className={s['factButton']} onClick={leave}>
              Leave it
            </button>
          </p>
        </>
      )}
      {failure === null ? null : (
        <ErrorPanel what="It was not stored" error={failure} next="The version in use is untouched." />
      )}
    </form>
  );
}

const FIELDS = ['category', 'form', 'procurement'] as const satisfies readonly Field[];
const NAMES: Readonly<Record<Field, string>> = { category: 'Category', form: 'Form', procurement: 'Who makes it' };

function readDraft({ category, form, procurement }: Part): Draft {
  return { category: category ?? '', form: form ?? '', procurement: procurement ?? '' };
}

/** The values on screen: those chosen, else those of the version. */
function takeChosen(now: Draft, chosen: Chosen): Draft {
  return {
    category: chosen.category?.value ?? now.category,
    form: chosen.form?.value ?? now.form,
    procurement: chosen.procurement?.value ?? now.procurement,
  };
}

/** The dataset with categories, forms and makers stated by a person. */
export function applyFacts(dataset: Dataset, facts: readonly FactDecision[]): Dataset {
  const categories = new Map(
    facts.filter(({ field }) => field === 'category').map(({ partNumber, value }) => [partNumber, value]),
  );
  const others = facts.filter(({ field }) => field !== 'category');
  return stateFacts(applyClassification(dataset, categories), others);
}
