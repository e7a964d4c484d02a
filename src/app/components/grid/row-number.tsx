import { joinClasses } from '../class-names.ts';

/** So many signs have room in the two lines of a cell. */
const MOST_SIGNS = 24;
const SHOWN_FIRST = 10;
const SHOWN_LAST = 11;
/** What typical contents are called by: words, which are told apart by how they begin. */
const OF_WORDS = /^~/;

/**
 * The number that a row goes by. Of a long one both ends are in sight: numbers of one company begin alike, and many with zeros. A screen reader has
 * the whole, and so has who points at it. `className`: a further class.
 */
export function RowNumber({ id, className }: { id: string; className?: string | false | undefined }) {
  const signs = Array.from(id);
  return (
    <span className={joinClasses('code', className)} title={id}>
      {signs.length <= MOST_SIGNS || OF_WORDS.test(id) ? (
        id
      ) : (
        <>
          <span aria-hidden="true">
            {signs.slice(0, SHOWN_FIRST).join('')}…{signs.slice(-SHOWN_LAST).join('')}
          </span>
          <span className="visually-hidden">{id}</span>
        </>
      )}
    </span>
  );
}
