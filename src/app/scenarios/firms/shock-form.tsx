import { useId, useState } from 'react';
import { NameField } from '../builder/name-fields.tsx';
import type { Named } from '../builder/name-lists.ts';
import { NumberInput } from '../builder/number-input.tsx';
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

/** Which site is struck, how hard, for how long, and how everybody holds stock. */
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
      <NumberField
        field="damage"
        label="Capacity gone"
        unit="%"
        text={search.damage}
        onCommit={(damage) => onChange({ damage })}
      />
      <ChoiceField
        label="Comes back"
        value={isForGood ? 'never' : 'evenly'}
        options={[
          ['evenly', 'evenly'],
          ['never', 'never'],
        ]}
        onChoose={(word) => onChange({ recovery: word === 'never' ? 'never' : undefined })}
      />
      {isForGood ? null : (
        <NumberField
          field="recovery"
          label="Back over"
          unit="days"
          text={search.recovery}
          onCommit={(recovery) => onChange({ recovery })}
        />
      )}
      <NumberField
        field="stock"
        label="Stock of each input"
        unit="days"
        text={search.stock}
        onCommit={(stock) => onChange({ stock })}
      />
      <NumberField
        field="reorder"
        label="A gap is closed in"
        unit="days"
        text={search.reorder}
        onCommit={(reorder) => onChange({ reorder })}
      />
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
  label,
  unit,
  text,
  onCommit,
}: {
  field: ShockNumber;
  label: string;
  unit: '%' | 'days';
  text: string | undefined;
  onCommit: (text: string) => void;
}) {
  const id = useId();
  const [refused, setRefused] = useState<number | null>(null);
  const { low, high, otherwise } = SHOCK_BOUNDS[field];
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
