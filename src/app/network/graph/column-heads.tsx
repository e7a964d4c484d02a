import type { Rendering } from '../model/build-rendering.ts';
import { COLUMN } from '../model/build-rendering.ts';
import type { Projection } from './look.ts';
import s from './graph.module.css';

/** A head needs this much room, else only every second, third … column has one. */
const LEAST_WIDTH = 58;

/** Tier and stage over each column, where they stay while one moves up and down. */
export function ColumnHeads({
  rendering,
  projection,
  nameOf,
}: {
  rendering: Rendering;
  projection: Projection;
  nameOf: ReadonlyMap<number, string>;
}) {
  const width = COLUMN * projection.kx;
  const every = Math.max(1, Math.ceil(LEAST_WIDTH / width));
  return (
    <ol className={s['heads']} aria-hidden="true">
      {rendering.columns.map(({ tier, x }, at) =>
        (rendering.columns.length - 1 - at) % every === 0 ? (
          <li key={tier} style={{ left: x * projection.kx + projection.dx - 4, width: width * every - 6 }}>
            <b>{tier === 0 ? 'Products' : `Tier ${tier}`}</b>
            <span>{tier === 0 ? '' : nameOf.get(tier)}</span>
          </li>
        ) : null,
      )}
    </ol>
  );
}
