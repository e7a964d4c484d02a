import { useEffect, useMemo, useState } from 'react';
import { holdsNothing } from '../../../analyses/in-place.ts';
import { choosePreset, FIRST_PRESETS } from '../../../catalogue/first-presets.ts';
import type { ScenarioSetting } from '../../../domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { Page } from '../../components/page/page.tsx';
import { useExposure } from '../../queries/analyses/use-exposure.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import { LibraryTabs } from '../library-tabs.tsx';
import { makeScenario } from '../make-scenario.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { makeScenarioId, nameScenario, type StoredScenarios } from '../scenario-documents.ts';
import { applyDials, type DialSurroundings, listDials } from './dials.ts';
import { type DialValues, useWhatIf } from './use-what-if.ts';
import { WhatIfView } from './what-if-view.tsx';

/** Parts with cover added by a dial. */
const MOST_COVERED = 9;
const PRESET = 'preset:';

/** Scenarios › What-if: dials beside curves moving with the hand. */
export function WhatIfPage({
  context,
  scenarios,
  setting,
  from,
  onFrom,
  onKeep,
  onOpen,
  onGo,
}: {
  context: ScenarioContext;
  scenarios: StoredScenarios;
  /** Start of a preset; another one needs another page (`key`). */
  setting: ScenarioSetting;
  /** Id of the dials' first scenario, or `preset:ID`; undefined: the first preset that holds goods of the company. */
  from: string | undefined;
  onFrom: (from: string) => void;
  onKeep: (scenario: Scenario, label: string) => void;
  onOpen: (scenario: Scenario, label: string) => void;
  /** To the builder of a stored scenario. */
  onGo: (id: string) => void;
}) {
  const presets = useMemo(
    () => context.catalogue.scenarioPresets.filter(({ choice }) => choice === null),
    [context.catalogue],
  );
  const starts = [
    ...scenarios.stored.map(({ id, name }) => [id, name] as const),
    ...presets.map(({ id, name }) => [`${PRESET}${id}`, name] as const),
  ];
  const [idle, setIdle] = useState(0);
  const named = starts.find(([id]) => id === from)?.[0];
  const chosen = named ?? `${PRESET}${choosePreset(idle)}`;
  const [heldSetting] = useState(setting);
  const scenario = useMemo(() => {
    const stored = scenarios.stored.find(({ id }) => id === chosen);
    const preset = presets.find(({ id }) => `${PRESET}${id}` === chosen);
    return (
      stored ?? (preset === undefined ? undefined : makeScenario('what-if', preset.name, preset, null, heldSetting))
    );
  }, [scenarios.stored, presets, chosen, heldSetting]);
  return (
    <Page title="Scenarios" beside={<LibraryTabs />} wide>
      {scenario === undefined ? (
        <p>Make a scenario first: no preset can be started as it is.</p>
      ) : (
        <Turned
          key={chosen}
          scenario={scenario}
          starts={starts}
          chosen={chosen}
          context={context}
          onFrom={onFrom}
          onIdle={() => {
            if (named === undefined && idle < FIRST_PRESETS.length) setIdle(idle + 1);
          }}
          onFinish={(changed, isOpened) => {
            const name = nameScenario(`${scenario.name}, what if`, scenarios.stored);
            const kept = { ...changed, id: makeScenarioId(name, scenarios), name, locked: false, lockedOn: null };
            (isOpened ? onOpen : onKeep)(kept, `Keep ${name}`);
            return kept;
          }}
          onGo={onGo}
        />
      )}
    </Page>
  );
}

/** One scenario under its dials; `onIdle` hears that it holds none of the goods on file. */
function Turned({
  scenario,
  starts,
  chosen,
  context,
  onFrom,
  onIdle,
  onFinish,
  onGo,
}: {
  scenario: Scenario;
  starts: readonly (readonly [id: string, name: string])[];
  chosen: string;
  context: ScenarioContext;
  onFrom: (from: string) => void;
  onIdle: () => void;
  onFinish: (changed: Scenario, isOpened: boolean) => Scenario;
  onGo: (id: string) => void;
}) {
  const surroundings = useSurroundings(context);
  const lacking = useLacking('planner');
  const dials = useMemo(() => listDials(scenario, surroundings), [scenario, surroundings]);
  const [values, setValues] = useState<DialValues>({});
  const [kept, setKept] = useState<Scenario | null>(null);
  const state = useWhatIf(scenario, dials, values, context);
  const isIdle = state.explained !== null && holdsNothing(state.explained);
  useEffect(() => {
    if (isIdle) onIdle();
  }, [isIdle, onIdle]);
  const turn = (next: DialValues) => {
    setValues(next);
    setKept(null);
  };
  return (
    <WhatIfView
      starts={starts}
      chosen={chosen}
      onFrom={onFrom}
      dials={dials}
      values={values}
      onTurn={(id, value) => turn({ ...values, [id]: value })}
      onReset={() => turn({})}
      state={state}
      names={context.names}
      kept={kept?.name ?? null}
      lacking={lacking}
      onKeep={() => setKept(onFinish(applyDials(scenario, dials, values), false))}
      // What was kept as it stands is opened, and not kept once more.
      onOpen={() => {
        if (kept === null) onFinish(applyDials(scenario, dials, values), true);
        else onGo(kept.id);
      }}
    />
  );
}

/** Waits seen by the catalogue, and the exposed parts with most money. */
function useSurroundings({ catalogue }: ScenarioContext): DialSurroundings {
  const parts = useExposure().data?.parts;
  return useMemo(() => {
    const { licenceWaits } = catalogue;
    const exposed = (parts ?? [])
      .filter(
        (part) =>
          !part.inferred &&
          part.weeksOfCover !== null &&
          part.revenueAtRisk.possible > 0 &&
          (part.ownShare?.possible ?? 0) > 0,
      )
      .toSorted((a, b) => b.revenueAtRisk.possible - a.revenueAtRisk.possible);
    return {
      waits:
        licenceWaits.length === 0
          ? null
          : {
              low: Math.min(...licenceWaits.map(({ lowWeeks }) => lowWeeks)),
              high: Math.max(...licenceWaits.map(({ highWeeks }) => highWeeks)),
            },
      coverParts: exposed.slice(0, MOST_COVERED).map(({ partNumber }) => partNumber),
    };
  }, [catalogue, parts]);
}
