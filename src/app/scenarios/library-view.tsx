import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { ScenarioPreset } from '../../catalogue/scenario-preset.ts';
import { createEmptyScenario } from '../../domain/scenario/empty-scenario.ts';
import type { ScenarioSetting } from '../../domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { formatCounted } from '../format/number.ts';
import { useLacking } from '../queries/session/use-me.ts';
import { Section } from '../components/section.tsx';
import type { NameLists } from './builder/name-lists.ts';
import { makeScenario } from './make-scenario.ts';
import type { Places } from './list-choices.ts';
import { PresetList } from './preset-list.tsx';
import { PresetOutlook } from './preset-outlook.tsx';
import { makeScenarioId, nameScenario } from './scenario-documents.ts';
import type { StoredScenarios } from './scenario-documents.ts';
import { openScenarioFile } from './scenario-file.ts';
import { ScenarioTable } from './scenario-table.tsx';
import s from './scenarios.module.css';

/** The way into scenarios: the workspace's own, a new one, one from a file, or one from a preset. */
export function LibraryView({
  scenarios,
  catalogue,
  lists,
  places,
  setting,
  namedPreset,
  compared,
  onCompare,
  onCreate,
}: {
  scenarios: StoredScenarios;
  catalogue: Catalogue;
  lists: NameLists;
  places: Places;
  setting: ScenarioSetting;
  /** Id of the preset a person came for. */
  namedPreset: string | undefined;
  compared: readonly string[];
  onCompare: (id: string) => void;
  onCreate: (scenario: Scenario, label: string) => void;
}) {
  const { stored, unreadable } = scenarios;
  const lacking = useLacking('planner');
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const create = (make: (id: string, name: string) => Scenario, wanted: string) => {
    const name = nameScenario(wanted, stored);
    onCreate(make(makeScenarioId(name, scenarios), name), `New scenario ${name}`);
  };
  const start = (preset: ScenarioPreset, choice: string | null) =>
    create((id, name) => makeScenario(id, name, preset, choice, setting), preset.name);
  const bring = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const read = await openScenarioFile(chosen);
    setRefused('refused' in read ? `${chosen.name}: ${read.refused}` : null);
    if ('file' in read)
      create(
        (id, name) => ({ ...read.file.scenario, id, name, locked: false, lockedOn: null }),
        read.file.scenario.name,
      );
  };
  return (
    <div className={s['stack']}>
      <Section
        title="Your scenarios"
        rule={false}
        aside={
          <span className={s['actions']}>
            <button
              type="button"
              className={s['button']}
              disabled={lacking !== null}
              onClick={() => create((id, name) => createEmptyScenario(id, name, setting), 'New scenario')}
            >
              New, empty
            </button>
            <button
              type="button"
              className={s['button']}
              disabled={lacking !== null}
              onClick={() => file.current?.click()}
            >
              From a file
            </button>
            <input
              ref={file}
              type="file"
              accept=".json"
              hidden
              onChange={({ currentTarget }) => {
                void bring(currentTarget.files?.[0]);
                currentTarget.value = '';
              }}
            />
          </span>
        }
      >
        {lacking === null ? null : <p className={s['muted']}>{lacking}</p>}
        {refused === null ? null : <p role="alert">{refused}</p>}
        {unreadable.length === 0 ? null : (
          <p className={s['muted']}>
            {formatCounted(unreadable.length, 'scenario is', 'scenarios are')} damaged or written by a newer version of
            this program, and kept as they are: {unreadable.join(', ')}. Reload the page to get the newest version that
            the host has.
          </p>
        )}
        {stored.length === 0 ? (
          <p className={s['muted']}>None yet. Take a preset below, or begin with an empty one.</p>
        ) : (
          <>
            <ScenarioTable stored={stored} compared={compared} onCompare={onCompare} />
            <p className={s['actions']}>
              {compared.length < 2 ? (
                <span className={s['muted']}>Tick two to four to see them side by side.</span>
              ) : (
                <Link to="/scenarios" search={{ with: compared.join(','), tab: 'compare' }}>
                  Compare {compared.length} scenarios
                </Link>
              )}
            </p>
          </>
        )}
      </Section>
      <PresetOutlook />
      <PresetList
        presets={catalogue.scenarioPresets}
        named={namedPreset}
        lists={lists}
        places={places}
        canStart={lacking === null}
        onStart={start}
      />
    </div>
  );
}
