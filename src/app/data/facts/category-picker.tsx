import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import type { Category } from '../../../catalogue/schema.ts';
import s from './classify.module.css';

/** A category's word on its parts in one line: why nothing in them is controlled, or their stage. */
export function describeCategory({ closedReason, stage }: Pick<Category, 'closedReason' | 'stage'>): string {
  return closedReason === null ? `open · stage ${stage}` : `closed · ${closedReason}`;
}

/** Categories with every word of the text in their name, id or a synonym; those beginning with it first, else catalogue order. */
export function findCategories(categories: readonly Category[], text: string): Category[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = categories.filter((category) => {
    const said = [category.name, category.id, ...category.synonyms].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const starts = (category: Category) => category.name.toLowerCase().startsWith(words.join(' '));
  return [...found.filter(starts), ...found.filter((category) => !starts(category))];
}

/**
 * A field for a category by name or synonym: arrow keys walk the list, Enter takes one, Escape closes it. Disabled while there is nothing to
 * give it to.
 */
export function CategoryPicker({
  categories,
  label,
  disabled,
  onPick,
}: {
  categories: readonly Category[];
  label: string;
  disabled: boolean;
  onPick: (category: Category) => void;
}) {
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const found = isOpen ? findCategories(categories, text) : [];
  const optionId = (index: number) => `${list}-${String(index)}`;
  const move = (to: number) => {
    const next = Math.max(0, Math.min(found.length - 1, to));
    setAt(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const pick = (category: Category | undefined) => {
    if (category === undefined) return;
    setText('');
    setOpen(false);
    onPick(category);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter') pick(found[at]);
    else if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className={s['picker']}>
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
        autoComplete="off"
        placeholder={label}
        disabled={disabled}
        value={text}
        className={s['pickerInput']}
        onFocus={() => {
          setAt(0);
          setOpen(true);
        }}
        // What was typed and not picked is no answer: it must not stand there as one.
        onBlur={() => {
          setText('');
          setOpen(false);
        }}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {/* A list that scrolls would be a stop of the Tab key, and be gone once the field has lost the focus to it. */}
      <div id={list} role="listbox" aria-label="Categories" tabIndex={-1} className={s['options']} hidden={!isOpen}>
        {found.map((category, index) => (
          <div
            key={category.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={s['option']}
            // The field must not lose the focus before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(category)}
          >
            {category.name} <small>{describeCategory(category)}</small>
          </div>
        ))}
        {isOpen && found.length === 0 ? (
          <p className={s['none']}>No category of the catalogue is called that.</p>
        ) : null}
      </div>
    </div>
  );
}
