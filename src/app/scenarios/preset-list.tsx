import { useEffect, useRef, useState } from 'react';
import type { ScenarioPreset } from '../../catalogue/scenario-preset.ts';
import { formatCounted } from '../format/number.ts';
import { ExternalSource } from '../components/marks/external-source.tsx';
import { Section } from '../components/section.tsx';
import { NameField } from './builder/fields/name-fields.tsx';
import type { NameLists } from './builder/name-lists.ts';
import { type Places, listChoices } from './list-choices.ts';
import s from './scenarios.module.css';
import { EVIDENCE_STRENGTH } from '../words/basis-words.ts';

const VERDICTS: Readonly<Record<ScenarioPreset['judged']['verdict'], string>> = {
  believable: 'Yes',
  'in-part': 'In part',
  'not-tried': 'Not tried',
};

/** Past and feared events, each with its evidence, as the start of a scenario. */
export function PresetList({
  presets,
  named,
  lists,
  places,
  canStart,
  onStart,
}: {
  presets: readonly ScenarioPreset[];
  /** Id of the one a person came for: it has the focus, and its evidence is open. */
  named: string | undefined;
  lists: NameLists;
  places: Places;
  canStart: boolean;
  onStart: (preset: ScenarioPreset, choice: string | null) => void;
}) {
  return (
    <Section
      title="Presets"
      caption="What has happened since 2023, and what is feared next. Every figure has its range and where it comes from; all of it can be changed."
    >
      <ul className={s['presets']}>
        {presets.map((preset) => (
          <li key={preset.id}>
            <Preset
              preset={preset}
              isNamed={preset.id === named}
              lists={lists}
              places={places}
              canStart={canStart}
              onStart={onStart}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Preset({
  preset,
  isNamed,
  lists,
  places,
  canStart,
  onStart,
}: {
  preset: ScenarioPreset;
  isNamed: boolean;
  lists: NameLists;
  places: Places;
  canStart: boolean;
  onStart: (preset: ScenarioPreset, choice: string | null) => void;
}) {
  const { choice } = preset;
  const [chosen, setChosen] = useState('');
  const list = listChoices(preset, lists, places);
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNamed) article.current?.focus();
  }, [isNamed]);
  return (
    <article ref={article} className={s['preset']} aria-label={preset.name} tabIndex={-1}>
      <h3>{preset.name}</h3>
      <p className={s['facts']}>
        {preset.happened ? 'Has happened' : 'Has not happened'} · evidence:{' '}
        {EVIDENCE_STRENGTH[preset.provenance.confidence]} · {describeNotice(preset.noticeDays)}
      </p>
      <p>{preset.summary}</p>
      <p>
        <b>Believable? {VERDICTS[preset.judged.verdict]}.</b> {preset.judged.text}
      </p>
      <details open={isNamed}>
        <summary>What it rests on</summary>
        <dl className={s['evidence']}>
          {preset.evidence.map(({ concerns, text, provenance }) => (
            <div key={concerns}>
              <dt>{concerns}</dt>
              <dd>
                {text} <ExternalSource provenance={provenance} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p className={s['start']}>
        {choice === null ? null : (
          <span className={s['choice']}>
            {choice.question}{' '}
            {list.length === 0 ? (
              'None on file is concerned.'
            ) : (
              <NameField
                list={list}
                value={chosen}
                label={choice.question}
                describedBy={undefined}
                onCommit={setChosen}
              />
            )}
          </span>
        )}
        <button
          type="button"
          className={s['button']}
          aria-label={`Make a scenario: ${preset.name}`}
          disabled={!canStart || (choice !== null && chosen === '')}
          onClick={() => onStart(preset, choice === null ? null : chosen)}
        >
          Make a scenario
        </button>
      </p>
    </article>
  );
}

function describeNotice(days: number | null): string {
  if (days === null) return 'notice does not apply';
  return days === 0 ? 'without notice' : `${formatCounted(days, 'day')} of notice`;
}
