import { useId, useState } from 'react';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset, Part } from '../../../domain/dataset.ts';
import { CONTENT_FIELD, CONTENTS_PROPERTY, ORIGIN_FIELD } from '../../../domain/letters/asked-fields.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { useLacking } from '../../queries/session/use-me.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerHistory } from './answer-history.tsx';
import { EffectLine } from './answer-effect.tsx';
import { nameField } from '../name-field.ts';
import s from '../suppliers.module.css';
import { useAnswers } from './use-answers.ts';

/** What a part holds and where it comes from, stated in place with evidence and day: any element that rules name, the magnet material, the origin of a source. */
export function PartAnswers({
  part: { partNumber },
  dataset,
  catalogue,
  isCurrent,
}: {
  part: Part;
  dataset: Dataset;
  catalogue: Catalogue;
  isCurrent: boolean;
}) {
  const id = useId();
  const fields = listFields(partNumber, dataset, catalogue);
  const [field, setField] = useState(fields[0] ?? `${CONTENT_FIELD}Dy`);
  const answers = useAnswers(dataset, catalogue, isCurrent);
  const lacking = useLacking('planner');
  const today = useToday();
  const { lawDate } = useView();
  const known = answers.find({ partNumber, field });
  return (
    <div>
      <label htmlFor={id} className={s['history']}>
        What it holds, or where it comes from{' '}
        <select id={id} value={field} onChange={(event) => setField(event.currentTarget.value)}>
          {fields.map((one) => (
            <option key={one} value={one}>
              {nameField(one, catalogue)}
              {one.startsWith(ORIGIN_FIELD) ? ` (${nameSite(one.slice(ORIGIN_FIELD.length), dataset)})` : ''}
            </option>
          ))}
        </select>
      </label>
      <AnswerForm
        key={field}
        fact={{ partNumber, field }}
        catalogue={catalogue}
        by=""
        today={today}
        isBusy={answers.isBusy}
        lacking={lacking}
        onStore={(answer) => answers.store({ partNumber, field }, answer)}
      />
      {known === undefined ? null : (
        <AnswerHistory fact={known} age={{ months: dataset.settings.evidenceMonths ?? null, day: lawDate }} />
      )}
      {answers.effect === null ? null : <EffectLine effect={answers.effect} />}
      {answers.failure === null ? null : (
        <ErrorPanel what="It was not stored" error={answers.failure} next="The version in use is untouched." />
      )}
    </div>
  );
}

/** Elements that rules name, those of magnets first; magnet material, contents of concern, the origin of each source. */
function listFields(partNumber: string, dataset: Dataset, { items }: Catalogue): string[] {
  const named = new Set(
    items.flatMap(({ criteria }) => criteria.flatMap((one) => (one.kind === 'element' ? one.anyOf : []))),
  );
  const others = [...named].filter((element) => element !== 'Dy' && element !== 'Tb').toSorted();
  const sites = new Set(dataset.sourcing.flatMap((row) => (row.partNumber === partNumber ? [row.siteId] : [])));
  return [
    ...['Dy', 'Tb', ...others].map((element) => `${CONTENT_FIELD}${element}`),
    'magnet_family',
    CONTENTS_PROPERTY,
    ...[...sites].map((site) => `${ORIGIN_FIELD}${site}`),
  ];
}

function nameSite(siteId: string, { sites }: Dataset): string {
  return sites.find((site) => site.siteId === siteId)?.name ?? siteId;
}
