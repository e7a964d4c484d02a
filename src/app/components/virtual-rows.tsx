import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { formatCount } from '../format/number.ts';
import { usePrinting } from './hooks/use-printing.ts';
import v from './virtual-rows.module.css';

/** Below this the rows are simply there: the browser finds text in them, and nothing is measured. */
const FEW = 60;
/** On paper all rows are there, up to as many as a browser lays out in seconds. */
const MOST_PRINTED = 1000;

/** A list of any length with only the rows on screen in the document; the page scrolls. `height` is a row's usual need. */
export function VirtualRows({
  label,
  count,
  height,
  renderRow,
}: {
  label: string;
  count: number;
  height: number;
  renderRow: (index: number) => ReactNode;
}) {
  const isPrinting = usePrinting();
  if (count > FEW && !isPrinting) return <Windowed label={label} count={count} height={height} renderRow={renderRow} />;
  return (
    <ul aria-label={label}>
      {Array.from({ length: Math.min(count, MOST_PRINTED) }, (_, index) => (
        <li key={index} className={v['item']}>
          {renderRow(index)}
        </li>
      ))}
      {count > MOST_PRINTED ? (
        <li>
          The first {formatCount(MOST_PRINTED)} of {formatCount(count)}.
        </li>
      ) : null}
    </ul>
  );
}

function Windowed({
  label,
  count,
  height,
  renderRow,
}: {
  label: string;
  count: number;
  height: number;
  renderRow: (index: number) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    setOffset((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, [count]);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    // What has no layout keeps the usual height: rows of no height would all be on screen.
    measureElement: (element) => element.getBoundingClientRect().height || height,
    overscan: 6,
    scrollMargin: offset,
  });
  return (
    <ul ref={list} aria-label={label} className={v['list']} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => (
        <li
          key={index}
          ref={virtualizer.measureElement}
          data-index={index}
          aria-posinset={index + 1}
          aria-setsize={count}
          className={v['item']}
          style={{ transform: `translateY(${start - offset}px)`, position: 'absolute', insetInline: 0 }}
        >
          {renderRow(index)}
        </li>
      ))}
    </ul>
  );
}
