import { loadOnline } from '../../../load-online.ts';
import { useDataset } from '../../../queries/analyses/use-analyses.ts';
import { useView } from '../../../queries/view/use-view.ts';
import type { SheetContext } from '../sheet-context.ts';
import s from '../sheet.module.css';
import { SheetSection } from '../sheet-section.tsx';
import { late } from '../../../components/late.tsx';
import { Pending } from '../../../components/states/pending.tsx';

// They come unasked once the sheet is there: without a line the sheet does without them until there is one.
const FactsEditor = late(
  async () => (await loadOnline(() => import('./facts-editor.tsx'))).FactsEditor,
  <Pending lines={[60, 80]} />,
);
const PartAnswers = late(
  async () => (await loadOnline(() => import('../../../suppliers/answers/part-answers.tsx'))).PartAnswers,
  null,
);

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
      <FactsEditor key={id} part={part} dataset={dataset} catalogue={catalogue} isCurrent={!isPlaceholderData} />
      <details className={s['stated']}>
        <summary>State contents, supplier, origin or price unit</summary>
        <PartAnswers key={id} partNumber={id} dataset={dataset} catalogue={catalogue} isCurrent={!isPlaceholderData} />
      </details>
    </SheetSection>
  );
}
