import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Look, Size } from './look.ts';
import { fitLook, formatLook, parseLook, project } from './look.ts';

const REST_MS = 140;
const FLIGHT_MS = 320;
/** Share of the frame for a pan before the picture is painted anew. */
const DRAWN_BEYOND = 0.2;

type Extent = { width: number; tall: number };

/**
 * The present look. During a gesture or a flight the drawn layers are only moved and stretched (`layers`, by a transform); they are painted anew
 * at the resting `look`. `at` is the look in the address; `onRest` hears of a person's look.
 */
export function useLook({
  extent,
  frame,
  at,
  onRest,
}: {
  extent: Extent;
  frame: Size;
  at: string | undefined;
  onRest: (at: string) => void;
}) {
  const layers = useRef<HTMLDivElement>(null);
  const wanted = useMemo(() => parseLook(at) ?? fitLook(extent, frame), [at, extent, frame]);
  const [look, setLook] = useState(wanted);
  const moving = useRef(look);
  const written = useRef(at);
  const drawn = useRef(look);
  const [known, setKnown] = useState({ at, wanted });
  if (known.wanted !== wanted) {
    setKnown({ at, wanted });
    // Another picture or another frame, and all of it was to be seen.
    if (at === undefined && known.at === undefined) setLook(wanted);
  }
  const rest = useRef<number | undefined>(undefined);
  const flight = useRef<number | undefined>(undefined);

  const place = useCallback(() => {
    if (layers.current === null) return;
    const from = project(look, extent, frame);
    const to = project(moving.current, extent, frame);
    const [sx, sy] = [to.kx / from.kx, to.ky / from.ky];
    const still = moving.current === look;
    layers.current.style.transform = still
      ? ''
      : `matrix(${sx}, 0, 0, ${sy}, ${to.dx - from.dx * sx}, ${to.dy - from.dy * sy})`;
    const isFar =
      Math.abs(to.dx - from.dx) > frame.width * DRAWN_BEYOND || Math.abs(to.dy - from.dy) > frame.height * DRAWN_BEYOND;
    if (isFar && sx === 1 && sy === 1) {
      drawn.current = moving.current;
      setLook(moving.current);
    }
  }, [layers, look, extent, frame]);
  useLayoutEffect(() => {
    // A look that no gesture brought: the gesture goes on from there.
    if (drawn.current !== look) moving.current = look;
    drawn.current = look;
    place();
  }, [look, place]);

  /** Draws anew where the gesture is; it goes on. */
  const repaint = useCallback(() => {
    drawn.current = moving.current;
    setLook(moving.current);
  }, []);

  const settle = useCallback(() => {
    repaint();
    written.current = formatLook(moving.current);
    onRest(written.current);
  }, [onRest, repaint]);

  /** Moves to a look by hand; it counts once it rests. */
  const move = useCallback(
    (next: Look) => {
      cancelAnimationFrame(flight.current ?? 0);
      moving.current = next;
      place();
      clearTimeout(rest.current);
      rest.current = window.setTimeout(settle, REST_MS);
    },
    [place, settle],
  );

  const fly = useCallback(
    (to: Look) => {
      const from = moving.current;
      const begun = performance.now();
      const isCalm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
      const step = (now: number) => {
        const part = isCalm ? 1 : Math.min(1, (now - begun) / FLIGHT_MS);
        const eased = 1 - (1 - part) ** 3;
        moving.current =
          part === 1
            ? to
            : {
                x: from.x + (to.x - from.x) * eased,
                y: from.y + (to.y - from.y) * eased,
                k: from.k * (to.k / from.k) ** eased,
              };
        if (part === 1) repaint();
        else {
          place();
          flight.current = requestAnimationFrame(step);
        }
      };
      cancelAnimationFrame(flight.current ?? 0);
      // A gesture that has not come to rest yet must not have the last word.
      clearTimeout(rest.current);
      step(begun);
    },
    [place, repaint],
  );

  const before = useRef(at);
  useEffect(() => {
    const isOwn = at !== undefined && at === written.current;
    const hasChanged = before.current !== at;
    before.current = at;
    written.current = at;
    if (hasChanged && !isOwn) fly(wanted);
  }, [at, wanted, fly]);
  useEffect(
    () => () => {
      clearTimeout(rest.current);
      cancelAnimationFrame(flight.current ?? 0);
    },
    [],
  );
  return { look, layers, moving, move };
}
