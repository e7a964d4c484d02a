import type { KeyboardEvent } from 'react';
import { useId, useMemo, useState } from 'react';
import { findNodes } from '../model/find-nodes.ts';
import { formatLook } from '../graph/look.ts';
import s from '../network.module.css';
import type { Explorer } from '../model/use-explorer.ts';

/** How close the search flies, where one was farther away. */
const CLOSE = 1.1;

/** Finds a source of the view by part, company or site, selects it and flies there. */
export function NodeSearch({ explorer }: { explorer: Explorer }) {
  const { model, filtered, rendering, change } = explorer;
  const id = useId();
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useMemo(() => findNodes(model, filtered.isShown, query), [model, filtered, query]);
  const chosen = Math.min(active, Math.max(0, found.length - 1));

  const go = (node: number | undefined) => {
    if (node === undefined) return;
    setIsOpen(false);
    setQuery('');
    const item = rendering?.items.itemOf[node] ?? -1;
    const at =
      rendering === undefined || item < 0
        ? undefined
        : formatLook({
            x: rendering.columnX[rendering.items.itemColumn[item] ?? 0] ?? 0,
            y: rendering.y[item] ?? 0,
            k: CLOSE,
          });
    change({ sel: model.picture.nodeKeys[node], at });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((chosen + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') go(found[chosen]?.node);
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
  };
  const isListed = isOpen && query.trim() !== '';
  return (
    <div className={s['search']} onBlur={() => setIsOpen(false)}>
      <input
        type="search"
        role="combobox"
        aria-label="Find a part, company or site in the network"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-activedescendant={isListed && found.length > 0 ? `${id}-${chosen}` : undefined}
        placeholder="Find in the network"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={() => setIsOpen(true)}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setIsOpen(true);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Found" hidden={!isListed}>
        {found.map(({ node, title, detail }, index) => (
          <li
            key={node}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(node)}
          >
            {title} <small>{detail}</small>
          </li>
        ))}
        {found.length === 0 ? (
          <li role="option" aria-selected="false" aria-disabled="true">
            Nothing shown is called that
          </li>
        ) : null}
      </ul>
    </div>
  );
}
