import { useState } from 'react';
import type { Measure } from '../../catalogue/schema.ts';
import { formatDate } from '../format/date.ts';
import type { AssumptionChoice as Choice } from '../words/assumption-words.ts';
import { useAssumptions } from '../queries/view/use-assumptions.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Section } from '../components/section.tsx';
import s from './controls.module.css';

const CHOICES: readonly (readonly [Choice, string, string])[] = [
  ['in-force', 'In force again', 'what it reaches counts as “surely” or “possibly”'],
  ['ended', 'Ended', 'it reaches nothing'],
  ['open', 'Left open', 'what it reaches counts as “if suspended rules return”'],
];

/** The person's assumption about each unconfirmed rule of a measure; nothing if there is none. */
export function AssumptionChoice({ measure }: { measure: Measure }) {
  const { rules, choose } = useAssumptions();
  const [failure, setFailure] = useState<unknown>(null);
  const own = rules?.filter((rule) => rule.measure.id === measure.id) ?? [];
  if (own.length === 0) return null;
  return (
    <Section
      title="Your assumption"
      caption="Its window ran out and no act on file says what came next. Your choice is stored with the workspace, stands in the address, and is printed on every result."
    >
      {own.map((rule) => (
        <fieldset key={rule.limb.id} className={s['choices']}>
          <legend>
            {measure.limbs.length > 1 ? rule.limb.label : measure.number}
            {rule.standing.windowEnd === null ? null : `, open after ${formatDate(rule.standing.windowEnd)}`}
          </legend>
          {CHOICES.map(([value, name]) => (
            <label key={value}>
              <input
                type="radio"
                name={`assumption-${rule.limb.id}`}
                checked={rule.choice === value}
                onChange={() => {
                  setFailure(null);
                  choose([rule], value).catch((reason: unknown) => setFailure(reason));
                }}
              />
              {name}
            </label>
          ))}
        </fieldset>
      ))}
      <ul className={s['small']}>
        {CHOICES.map(([value, name, consequence]) => (
          <li key={value}>
            {name}: {consequence}.
          </li>
        ))}
      </ul>
      {failure === null ? null : <ErrorPanel what="The choice was not stored" error={failure} />}
    </Section>
  );
}
