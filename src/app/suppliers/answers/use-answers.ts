import { useMemo, useState } from 'react';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Answer, FactDecision } from '../../../domain/decisions/decisions.ts';
import type { Fills } from '../../../engine/exposure/report.ts';
import { useNextVersion } from '../../data/session/use-next-version.ts';
import { useExposureSummary } from '../../queries/analyses/use-analyses.ts';
import { useRemembered } from '../../queries/use-remembered.ts';
import type { FactName } from './store-answer.ts';
import { nameField } from '../name-field.ts';

/** Effect of an answer: the fills before it, and after it as soon as they are there. */
export type AnswerEffect = {
  readonly what: string;
  readonly before: Fills;
  readonly after: Fills | null;
  readonly currency: string;
};

/** The way to store an answer as the next version, the decisions on facts, and the last answer's effect in money. */
export function useAnswers(dataset: Dataset | undefined, catalogue: Catalogue | undefined, isCurrent: boolean) {
  const next = useNextVersion(isCurrent);
  const { facts } = useRemembered();
  const summary = useExposureSummary().data;
  const [stored, setStored] = useState<{ what: string; before: Fills; version: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const known = useMemo(() => new Map(facts.map((fact) => [nameFact(fact), fact])), [facts]);
  const find = (name: FactName): FactDecision | undefined => known.get(nameFact(name));
  const write = async (name: FactName, answer: Answer): Promise<void> => {
    if (dataset === undefined || catalogue === undefined || summary === undefined) return;
    // What reads substances is needed only now.
    const { applyAnswer } = await import('./store-answer.ts');
    const applied = applyAnswer(dataset, catalogue, find(name), name, answer);
    const what = `${nameField(name.field, catalogue)} of ${name.partNumber}: ${answer.value}`;
    setStored({ what, before: summary.totals, version: summary.dataVersion });
    await next.store(applied.dataset, `Answer: ${what}`, `Answer ${what}`, [applied.fact]);
  };
  const store = (name: FactName, answer: Answer): void => {
    setFailure(null);
    write(name, answer).catch((error: unknown) => setFailure(error));
  };
  const effect: AnswerEffect | null =
    stored === null || summary === undefined
      ? null
      : {
          what: stored.what,
          before: stored.before,
          after: summary.dataVersion === stored.version ? null : summary.totals,
          currency: summary.currency,
        };
  return { store, find, facts, isBusy: next.isBusy, failure, effect };
}

function nameFact({ partNumber, field }: FactName): string {
  return JSON.stringify([partNumber, field]);
}
