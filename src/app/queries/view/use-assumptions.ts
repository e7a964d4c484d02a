import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Catalogue, Limb, Measure } from '../../../catalogue/schema.ts';
import type { Assumptions } from '../../../domain/workspace/workspace.ts';
import type { LimbStanding } from '../../../engine/controls/status.ts';
import type { GlobalSearch } from '../../url-state.ts';
import { formatAssumptions, parseAssumptions } from '../../address-lists.ts';
import type { AssumptionChoice } from '../../words/assumption-words.ts';
import { CHOICE_WORDS } from '../../words/assumption-words.ts';
import { toValidAssumptions } from './document-values.ts';
import { getLawStandings } from './law-standings.ts';
import { useCatalogue } from '../analyses/use-catalogue.ts';
import { useLacking } from '../session/use-me.ts';
import { useSetView, useView } from './use-view.ts';
import { useWrites } from '../writes/use-writes.tsx';

/** A rule unconfirmed on the law date and with items hit: the person's to decide. */
export type UnconfirmedRule = { measure: Measure; limb: Limb; standing: LimbStanding; choice: AssumptionChoice };

/** The unconfirmed rules under the view, in the order of the catalogue. */
export function getUnconfirmedRules(
  catalogue: Catalogue,
  standings: ReadonlyMap<string, LimbStanding>,
): UnconfirmedRule[] {
  const withItems = new Set(catalogue.items.map((item) => item.measureId));
  return catalogue.measures
    .filter((measure) => withItems.has(measure.id))
    .flatMap((measure) =>
      measure.limbs.flatMap((limb) => {
        const standing = standings.get(limb.id);
        if (standing?.status !== 'unconfirmed') return [];
        return [{ measure, limb, standing, choice: standing.assumed ?? ('open' as const) }];
      }),
    );
}

/**
 * Assumptions with the choice for some limbs changed. An entry for a whole measure is split into its limbs first, so the choice for one of them
 * does not move the others.
 */
export function applyAssumption(
  assumptions: Assumptions,
  measures: readonly Measure[],
  limbIds: readonly string[],
  choice: AssumptionChoice,
): Assumptions {
  const next = { ...assumptions };
  for (const measure of measures) {
    const whole = next[measure.id];
    const touched = measure.limbs.some((limb) => limbIds.includes(limb.id));
    if (whole === undefined || !touched || measure.limbs.length < 2) continue;
    delete next[measure.id];
    for (const limb of measure.limbs) next[limb.id] ??= whole;
  }
  for (const id of limbIds) {
    if (choice === 'open') delete next[id];
    else next[id] = choice;
  }
  return next;
}

/**
 * The unconfirmed rules and the way to decide them: a choice goes into the address at once and is stored with the workspace, unless the person
 * lacks the role for it (`lacking` says so). `rules` is undefined until the catalogue is here, and the workspace's saved settings: a choice is
 * added to them.
 */
export function useAssumptions() {
  const view = useView();
  const setView = useSetView();
  const { writeDocument } = useWrites();
  const lacking = useLacking('planner');
  const { data: catalogue, error } = useCatalogue('later');
  const { assumptions, savedAssumptions, isReady } = view;
  const router = useRouter();
  const standings = useMemo(
    () => (catalogue === undefined ? undefined : getLawStandings(catalogue, assumptions, view)),
    [catalogue, assumptions, view],
  );
  const rules = useMemo(
    () =>
      catalogue === undefined || standings === undefined || !isReady
        ? undefined
        : getUnconfirmedRules(catalogue, getLawStandings(catalogue, assumptions, { ...view, reading: 'open' })),
    [catalogue, standings, isReady, assumptions, view],
  );
  const choose = useCallback(
    (chosen: readonly UnconfirmedRule[], choice: AssumptionChoice): Promise<void> => {
      const limbIds = chosen.map((rule) => rule.limb.id);
      // Of the address as it is now: a choice made a moment ago may not be drawn yet.
      const { assume }: GlobalSearch = router.latestLocation.search;
      const chosenSoFar = parseAssumptions(assume) ?? savedAssumptions;
      const value = applyAssumption(chosenSoFar, catalogue?.measures ?? [], limbIds, choice);
      const written = formatAssumptions(value);
      setView({ assume: written });
      if (lacking !== null) return Promise.resolve();
      const [first] = chosen;
      const name = chosen.length === 1 && first !== undefined ? first.measure.number : 'all rules with unclear status';
      return writeDocument({
        kind: 'assumptions',
        key: 'current',
        value,
        label: choice === 'open' ? `Leave ${name} undecided` : `Assume ${name} ${CHOICE_WORDS[choice]}`,
        onSettled: (settled) => {
          const holds = formatAssumptions(toValidAssumptions(settled));
          // What was written stands in the address, where more may have been chosen since.
          if (holds !== written) setView({ assume: holds });
        },
      });
    },
    [router, savedAssumptions, catalogue, setView, writeDocument, lacking],
  );
  return { rules, standings, choose, lacking, error };
}
