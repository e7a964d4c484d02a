import { useId, useState } from 'react';
import { NameField } from '../builder/fields/name-fields.tsx';
import type { Named } from '../builder/name-lists.ts';
import { NumberInput } from '../builder/fields/number-input.tsx';
import type { ScenariosSearch } from '../scenarios-search.ts';
import { RATIONING, SHOCK_MODELS } from '../scenarios-search.ts';
import { ChoiceField } from './choice-field.tsx';
import { isSound, SHOCK_BOUNDS, type ShockNumber } from './read-shock.ts';
import s from './firms.module.css';

const MODEL_WORDS = {
  firms: 'site by site',
  sectors: 'category by category in a country',
} as const;

const RULE_WORDS = {
  prop: 'everybody the same share (prop)',
  fclast: 'sites first, customers last (fclast)',
  fill: 'everybody up to the same level (fill)',
} as const;

const NUMBER_WORDS: Readonly<Record<ShockNumber, readonly [label: string, unit: '%' | 'days']>> = {
  damage: ['Capacity gone', '%'],
  recovery: ['Back over', 'days'],
  stock: ['Stock of each input', 'days'],
  reorder: ['A gap is closed in', 'days'],
};

/** The struck site, how hard, for how long, and everybody's stock rule. */
export function ShockForm({
  search,
  sites,
  onChange,
}: {
  search: ScenariosSearch;
  sites: readonly Named[];
  onChange: (next: ScenariosSearch) => void;
}) {
  const { model = 'firms', rule = 'prop' } = search;
  const isForGood = search.recovery === 'never';
  const number = (field: ShockNumber) => (
    <NumberField field={field} text={search[field]} onCommit={(text) => onChange({ [field]: text })} />
  );
  return (
    <div className={s['settings']}>
      <div className={s['field']}>
        <span>Site that is struck</span>
        <span className={s['wide']}>
          <NameField
            list={sites}
            value={search.site ?? ''}
            label="Site that is struck"
            describedBy={undefined}
            onCommit={(site) => onChange({ site })}
          />
        </span>
      </div>
      {number('damage')}
      <ChoiceField
        label="Comes back"
        value={isForGood ? 'never' : 'evenly'}
        options={[
          ['evenly', 'evenly'],
          ['never', 'never'],
        ]}
        onChoose={(word) => onChange({ recovery: word === 'never' ? 'never' : undefined })}
      />
      {isForGood ? null : number('recovery')}
      {number('stock')}
      {number('reorder')}
      <ChoiceField
        label="Seen"
        value={model}
        options={SHOCK_MODELS.map((id) => [id, MODEL_WORDS[id]])}
        onChoose={(chosen) => onChange({ model: chosen === 'firms' ? undefined : chosen })}
      />
      {model === 'sectors' ? null : (
        <ChoiceField
          label="Shortage is shared"
          value={rule}
          options={RATIONING.map((id) => [id, RULE_WORDS[id]])}
          onChoose={(chosen) => onChange({ rule: chosen === 'prop' ? undefined : chosen })}
        />
      )}
    </div>
  );
}

/** A number within its bounds; another is not taken over, and the field says why. */
function NumberField({
  field,
  text,
  onCommit,
}: {
  field: ShockNumber;
  text: string | undefined;
  onCommit: (text: string) => void;
}) {
  const id = useId();
  const [refused, setRefused] = useState<number | null>(null);
  const { low, high, otherwise } = SHOCK_BOUNDS[field];
  const [label, unit] = NUMBER_WORDS[field];
  const given = Number(text ?? Number.NaN);
  return (
    <div className={s['field']}>
      <span>{label}</span>
      <span className={s['narrow']}>
        <NumberInput
          value={isSound(field, given) ? given : otherwise}
          unit="count"
          label={label}
          describedBy={id}
          onCommit={(value) => {
            const sound = value !== null && isSound(field, value);
            setRefused(sound ? null : (value ?? Number.NaN));
            if (sound) onCommit(String(value));
          }}
        />{' '}
        {unit}
      </span>
      <small id={id} role={refused === null ? undefined : 'alert'}>
        {refused === null
          ? ''
          : `${Number.isNaN(refused) ? 'Empty' : String(refused)} was not taken: ${unit === '%' ? 'a share' : 'whole days'} from ${low} to ${high}${unit === '%' ? ' %' : ''}.`}
      </small>
    </div>
  );
}
