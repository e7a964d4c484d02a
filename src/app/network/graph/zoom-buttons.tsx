import s from './graph.module.css';

/** Changes of the look's nearness, by buttons and keys. */
export type Zoom = { closer: () => void; farther: () => void; fit: () => void };

/** The same as the keys plus, minus and zero, for a pointer. `isWhole`: all of it is on screen. */
export function ZoomButtons({ zoom: { closer, farther, fit }, isWhole }: { zoom: Zoom; isWhole: boolean }) {
  return (
    <div className={s['zoom']} role="group" aria-label="Zoom">
      <button type="button" onClick={closer} aria-label="Closer" title="Closer (+)">
        +
      </button>
      <button type="button" onClick={farther} aria-label="Farther" title="Farther (−)">
        −
      </button>
      <button type="button" onClick={fit} disabled={isWhole} title="All of it (0)">
        Fit
      </button>
    </div>
  );
}
