import { Suspense, lazy } from 'react';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useView } from '../../queries/view/use-view.ts';
import type { SheetContext } from './sheet-context.ts';
import { SheetSection } from './sheet-section.tsx';

const FactsEditor = lazy(async () => ({ default: (await import('./facts-editor.tsx')).FactsEditor }));
const PartAnswers = lazy(async () => ({
  default: (await import('../../suppliers/answers/part-answers.tsx')).PartAnswers,
}));

/** What a part is, holds and where it comes from, to be edited in place; nothing for a part that stands in, or in an older version, which never changes. */
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
        <FactsEditor
          key={`${id} ${part.category ?? ''} ${part.form ?? ''} ${part.procurement ?? ''}`}
          part={part}
          dataset={dataset}
          catalogue={catalogue}
          isCurrent={!isPlaceholderData}
        />
        <details>
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
