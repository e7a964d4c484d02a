import { useRef, useState } from 'react';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import { selectRange, toggleSelected } from '../../components/grid/selection.ts';
import { formatCounted } from '../../format/number.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import { useView } from '../../queries/view/use-view.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import { CategoryPicker } from './category-picker.tsx';
import { ClassifyRows } from './classify-rows.tsx';
import c from './classify.module.css';
import s from '../data.module.css';
import { getFileStem, saveFile } from '../../components/save-file.ts';
import { ShowMore } from '../../components/show-more.tsx';
import { useClassification } from './use-classification.ts';
import type { NextVersion } from '../session/use-next-version.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import { createExportTable } from '../../../domain/tables/export-table.ts';
import { writeTableCsv } from '../../../domain/tables/write-csv.ts';

const SHOWN_MORE = 200;

/** Select parts, give them a category or confirm their descriptions' suggestions, and store all of it in one step. */
export function ClassifyParts({
  dataset,
  catalogue,
  next,
}: {
  dataset: Dataset;
  catalogue: Catalogue;
  next: NextVersion;
}) {
  const { workspace } = useView();
  const { rows, categories, made, choose, store } = useClassification(dataset, catalogue, next);
  const lacking = useLacking('planner');
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(SHOWN_MORE);
  const [work, setWork] = useState<'none' | 'storing' | 'stored' | 'waiting' | { error: unknown }>('none');
  const anchor = useRef(0);
  const saving = useSaving();

  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = rows.filter(({ part }) => {
    const said = `${part.partNumber} ${part.description}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const ids = matching.map(({ part }) => part.partNumber);
  const chosen = matching.filter(({ part }) => selected.has(part.partNumber));
  const confirmable = (chosen.length > 0 ? chosen : matching).flatMap(({ part, proposal, choice }) =>
    proposal !== null && choice === undefined ? [[part.partNumber, proposal.value] as const] : [],
  );
  const allSelected = ids.length > 0 && chosen.length === ids.length;

  const toggle = (index: number, range: boolean): void => {
    const id = ids[index];
    if (id === undefined) return;
    setSelected(range ? selectRange(selected, ids, anchor.current, index) : toggleSelected(selected, id));
    anchor.current = index;
  };
  const classify = (): void => {
    setWork('storing');
    store().then(
      (state) => setWork(state === 'lost-race' ? 'none' : state),
      (error: unknown) => setWork({ error }),
    );
  };
  const stem = getFileStem(workspace?.name ?? '', workspace?.demo ?? false);
  const save = (): void => {
    const table = createExportTable<(typeof rows)[number]>(
      'Parts without a category',
      [
        ['part_number', 'text', ({ part }) => part.partNumber],
        ['description', 'text', ({ part }) => part.description],
        ['category', 'text', ({ choice }) => choice ?? null],
      ],
      rows,
    );
    saveFile(`${stem}-unclassified.csv`, writeTableCsv([], table), 'text/csv');
  };

  const isStored = work === 'stored' && next.isLastInUse;
  const done = (
    <p role="status" className={isStored || work === 'waiting' ? s['done'] : 'visually-hidden'}>
      {isStored ? 'Stored as a new version, which is in use now. Undo takes the one before back.' : ''}
      {work === 'waiting' ? 'Kept in this browser, and sent as a new version when the server answers.' : ''}
    </p>
  );
  if (rows.length === 0) {
    return (
      <Section title="Every part has a category" rule={false}>
        {done}
        <p className={s['hint']}>
          Typical contents, or the reason why nothing in a part is controlled, can be looked up for each.
        </p>
      </Section>
    );
  }
  return (
    <Section
      title={`${formatCounted(rows.length, 'part')} without a category`}
      caption="Each counts as open: it may hold anything. A category brings typical contents, or the reason why nothing in the part is controlled; it never decides the form that crosses a border. What a description suggests is inferred, and counts only once you have confirmed it."
      aside={
        <button type="button" className={s['link']} onClick={() => saving.run(save)}>
          Save the list as CSV
        </button>
      }
      rule={false}
    >
      {done}
      <div className={c['bar']}>
        <input
          type="search"
          className={s['search']}
          placeholder="Part or description"
          aria-label="Search the parts without a category"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <CategoryPicker
          categories={catalogue.categories}
          label={
            chosen.length === 0
              ? 'Select parts, then a category'
              : `Category for ${formatCounted(chosen.length, 'part')}`
          }
          disabled={chosen.length === 0}
          onPick={(category) => {
            choose(chosen.map(({ part }) => [part.partNumber, category.id] as const));
            setSelected(new Set());
          }}
        />
        <button
          type="button"
          className={s['button']}
          disabled={confirmable.length === 0}
          onClick={() => {
            choose(confirmable);
            setSelected(new Set());
          }}
        >
          {confirmable.length === 0
            ? 'No proposal to confirm'
            : `Confirm ${formatCounted(confirmable.length, 'proposal')}`}
        </button>
        <button
          type="button"
          className={s['primary']}
          disabled={made === 0 || next.isBusy || lacking !== null}
          onClick={classify}
        >
          {work === 'storing' ? 'Storing …' : `Classify ${formatCounted(made, 'part')}`}
        </button>
      </div>
      <SavingFailure saving={saving} />
      {lacking === null ? null : <p className={s['hint']}>{lacking}</p>}
      {typeof work === 'object' ? (
        <ErrorPanel
          what="The categories could not be stored"
          error={work.error}
          next="Your choices are still here, and the version in use is untouched."
          onRetry={classify}
        />
      ) : null}
      <ClassifyRows
        rows={matching.slice(0, limit)}
        categories={categories}
        selected={selected}
        allSelected={allSelected}
        total={ids.length}
        onToggle={toggle}
        onToggleAll={() => setSelected(allSelected ? new Set() : new Set(ids))}
        onTakeBack={(partNumber) => choose([[partNumber, undefined]])}
      />
      <ShowMore count={matching.length} limit={limit} step={SHOWN_MORE} noun="further part" onLimit={setLimit} />
    </Section>
  );
}
