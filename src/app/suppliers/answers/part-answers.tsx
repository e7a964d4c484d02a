import { useId, useState } from 'react';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { getPurchaseField } from '../../../domain/answers/answer-value.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { useLacking } from '../../queries/session/use-me.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerHistory } from './answer-history.tsx';
import { EffectLine } from './answer-effect.tsx';
import { nameField } from '../name-field.ts';
import s from '../suppliers.module.css';
import { listFields, type StatedField } from './list-fields.ts';
import { useAnswers } from './use-answers.ts';

/** Contents, supplier, origin and price unit of a part, stated in place with evidence and day. `ofPlant`: only facts of a source from there. */
export function PartAnswers({
  partNumber,
  ofPlant,
  dataset,
  catalogue,
  isCurrent,
}: {
  partNumber: string;
  ofPlant?: string;
  dataset: Dataset;
  catalogue: Catalogue;
  isCurrent: boolean;
}) {
  const id = useId();
  const answers = useAnswers(dataset, catalogue, isCurrent);
  const listed = listFields(partNumber, dataset, catalogue, answers.facts);
  const fields = ofPlant === undefined ? listed : listed.filter(({ of }) => of === ofPlant);
  const [chosen, setField] = useState<string | null>(null);
  const field = fields.find((one) => one.field === chosen)?.field ?? fields[0]?.field ?? '';
  const lacking = useLacking('planner');
  const today = useToday();
  const { lawDate } = useView();
  const known = answers.find({ partNumber, field });
  const isSupplier = getPurchaseField(field)?.says === 'supplier';
  const name = ({ field: one, of }: StatedField): string =>
    `${nameField(one, catalogue)}${of === null || ofPlant !== undefined ? '' : ` (${of})`}`;
  return (
    <div>
      <label htmlFor={id} className={s['history']}>
        Fact{' '}
        <select id={id} value={field} onChange={(event) => setField(event.currentTarget.value)}>
          {fields.map((one) => (
            <option key={one.field} value={one.field}>
              {name(one)}
            </option>
          ))}
        </select>
      </label>
      <AnswerForm
        key={field}
        fact={{ partNumber, field }}
        catalogue={catalogue}
        suggestions={isSupplier ? dataset.suppliers.map((supplier) => supplier.name) : []}
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
