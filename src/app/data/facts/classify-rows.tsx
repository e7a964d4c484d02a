import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Category } from '../../../catalogue/schema.ts';
import { moveCursor } from '../../components/grid/selection.ts';
import { formatCounted } from '../../format/number.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import { describeCategory } from './category-picker.tsx';
import c from './classify.module.css';
import s from '../data.module.css';
import type { UnclassifiedRow } from './use-classification.ts';

const PAGE = 10;

/** The parts as a table with a box to select each: space selects, with shift as far as here, arrow keys walk the boxes. */
export function ClassifyRows({
  rows,
  categories,
  selected,
  allSelected,
  total,
  onToggle,
  onToggleAll,
  onTakeBack,
}: {
  rows: readonly UnclassifiedRow[];
  categories: ReadonlyMap<string, Category>;
  selected: ReadonlySet<string>;
  allSelected: boolean;
  /** How many parts "all" are, those further down included. */
  total: number;
  onToggle: (index: number, range: boolean) => void;
  onToggleAll: () => void;
  onTakeBack: (partNumber: string) => void;
}) {
  const walk = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const at = boxes.findIndex((box) => box === event.target);
    const to = at < 0 ? null : moveCursor(event.key, at, boxes.length, PAGE);
    if (to === null) return;
    event.preventDefault();
    boxes[to]?.focus();
  };
  if (rows.length === 0) return <p className={s['hint']}>No part without a category is called that.</p>;
  return (
    <div className={s['scroll']} role="region" aria-label="Parts without a category" tabIndex={0}>
      <table className={`${s['table']} ${c['table']}`}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={`Select all ${formatCounted(total, 'part')}`}
                checked={allSelected}
                onChange={onToggleAll}
              />
            </th>
            <th scope="col">Part</th>
            <th scope="col">Description</th>
            <th scope="col">Category</th>
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {rows.map(({ part, proposal, choice }, index) => {
            const category = categories.get(choice ?? proposal?.value ?? '');
            return (
              <tr key={part.partNumber} data-selected={selected.has(part.partNumber) || undefined}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Select ${part.partNumber}`}
                    checked={selected.has(part.partNumber)}
                    onClick={(event) => onToggle(index, event.shiftKey)}
                    readOnly
                  />
                </td>
                <th scope="row">
                  <Link to="/exposure" search={{ part: part.partNumber }} className={c['number']}>
                    {part.partNumber}
                  </Link>
                </th>
                <td>
                  {part.description}
                  {part.category === null ? null : <small>“{part.category}” is no category of the catalogue.</small>}
                </td>
                <td>
                  {category === undefined ? (
                    <span className={s['muted']}>none suggested</span>
                  ) : choice === undefined ? (
                    <>
                      <EvidenceMark evidence="inferred" /> {category.name}
                      <small>
                        {proposal?.reason} {describeCategory(category)}
                      </small>
                    </>
                  ) : (
                    <>
                      <b>{category.name}</b>{' '}
                      <button
                        type="button"
                        className={s['link']}
                        aria-label={`Take back the category of ${part.partNumber}`}
                        onClick={() => onTakeBack(part.partNumber)}
                      >
                        take back
                      </button>
                      <small>{describeCategory(category)}</small>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
