import { Suspense, lazy } from 'react';
import { loadOnline } from '../../load-online.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useView } from '../../queries/view/use-view.ts';
import type { SheetContext } from './sheet-context.ts';
import s from './sheet.module.css';
import { SheetSection } from './sheet-section.tsx';

// They come unasked once the sheet is there: without a line the sheet does without them until there is one.
const FactsEditor = lazy(async () => ({
  default: (await loadOnline(() => import('./facts-editor.tsx'))).FactsEditor,
}));
const PartAnswers = lazy(async () => ({
  default: (await loadOnline(() => import('../../suppliers/answers/part-answers.tsx'))).PartAnswers,
}));

/** Kind, contents and origin of a part, to be edited in place; nothing for a stand-in part, or in an older version, fixed for good. */
export function FactsSection({ id, context }: { id: string; context: SheetContext }) {
  const { isOlderVersion, workspace } = useView();
  const { isPlaceholderData } = useDataset();
  const { dataset, catalogue } = context;
  const part = dataset?.parts.find(({ partNumber }) => partNumber === id);
  if (part === undefined || dataset === undefined || catalogue === undefined) return null;
  if (isOlderVersion || workspace === undefined) return null;
  return (
    <SheetSection title="What it is">
      <Suspense fallback={null}>
        <FactsEditor key={id} part={part} dataset={dataset} catalogue={catalogue} isCurrent={!isPlaceholderData} />
        <details className={s['stated']}>
          <summary>State contents, supplier, origin or price unit</summary>
          <PartAnswers
            key={id}
            partNumber={id}
            dataset={dataset}
            catalogue={catalogue}
            isCurrent={!isPlaceholderData}
          />
        </details>
      </Suspense>
    </SheetSection>
  );
}
