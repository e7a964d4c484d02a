import { useMemo, useState } from 'react';
import { createPartSuggester, prepareSuggestingWords } from '../../../catalogue/suggest-part-facts.ts';
import type { Suggestion } from '../../../catalogue/suggest-part-facts.ts';
import type { Catalogue, Category } from '../../../catalogue/schema.ts';
import { applyClassification, filterUnclassified } from '../../../domain/classify-parts.ts';
import type { Dataset, Part } from '../../../domain/dataset.ts';
import type { FactDecision } from '../../../domain/decisions/decisions.ts';
import { formatCounted } from '../../format/number.ts';
import type { AddedVersion } from '../../queries/writes/writes.ts';
import type { NextVersion } from '../session/use-next-version.ts';

/** A part without a category, its description's suggestion, and the person's choice. */
export type UnclassifiedRow = {
  readonly part: Part;
  readonly proposal: Suggestion | null;
  /** Id of the chosen category; undefined: not yet. */
  readonly choice: string | undefined;
};

/** The parts to classify, the choices so far, and the way to store them as a new version of the data of `dataset`. */
export function useClassification(dataset: Dataset, catalogue: Catalogue, next: NextVersion) {
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const categories = useMemo(
    () => new Map<string, Category>(catalogue.categories.map((category) => [category.id, category])),
    [catalogue],
  );
  const proposed = useMemo(() => {
    const suggest = createPartSuggester(prepareSuggestingWords(catalogue));
    return filterUnclassified(dataset.parts, new Set(categories.keys())).map((part) => ({
      part,
      proposal: suggest(part).category,
    }));
  }, [dataset, catalogue, categories]);
  const rows: UnclassifiedRow[] = proposed.map((row) => ({ ...row, choice: choices.get(row.part.partNumber) }));
  const made = rows.filter((row) => row.choice !== undefined).length;

  /** Chooses categories; undefined takes a choice back. */
  const choose = (changes: Iterable<readonly [partNumber: string, categoryId: string | undefined]>): void => {
    setChoices((before) => {
      const after = new Map(before);
      for (const [partNumber, categoryId] of changes) {
        if (categoryId === undefined) after.delete(partNumber);
        else after.set(partNumber, categoryId);
      }
      return after;
    });
  };

  /** Stores the choices or keeps them to be sent later; a lost race asks the person. Rejects with the API's reason. */
  const store = async (): Promise<AddedVersion['state']> => {
    const parts = formatCounted(made, 'part');
    const facts = rows.flatMap(({ part, proposal, choice }): FactDecision[] => {
      if (choice === undefined) return [];
      const reason = proposal?.value === choice ? proposal.reason : '';
      return [{ partNumber: part.partNumber, field: 'category', value: choice, reason, over: part.category }];
    });
    const changed = applyClassification(dataset, choices);
    const state = await next.store(changed, `${parts} classified`, `Classify ${parts}`, facts);
    // What was chosen while these were on their way is still to be stored.
    if (state !== 'lost-race') setChoices((now) => new Map([...now].filter(([id, to]) => choices.get(id) !== to)));
    return state;
  };

  return { rows, categories, made, choose, store };
}
