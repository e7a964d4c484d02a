import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../catalogue/schema.ts';
import { EVIDENCE_KINDS } from '../../domain/closed-lists.ts';
import { formatDate } from '../format/date.ts';
import { EvidenceMark } from '../components/marks/evidence-mark.tsx';
import { Chapter } from './chapter.tsx';
import s from './method.module.css';

const EVIDENCE: Record<(typeof EVIDENCE_KINDS)[number], string> = {
  seen: 'in your own records: a purchase, a test, a contract',
  declared: 'stated by a supplier; counts for “surely”',
  inferred: 'put in from public figures; never counts for “surely”',
  unknown: 'nobody has said anything; a question',
};
const BASES: readonly (readonly [string, string])[] = [
  ['a link', 'a page states it, and the link leads there'],
  ['estimate', 'our own judgement of a size, with no page that gives it'],
  ['recalled', 'known from memory, with no source at hand'],
  ['derived', 'follows from other facts of the catalogue by arithmetic'],
];

/** The kinds of evidence of a company's facts, and how the catalogue's own facts are founded. */
export function EvidenceSection({ catalogue }: { catalogue: Catalogue | undefined }) {
  return (
    <Chapter id="evidence">
      <h3>Facts of your company</h3>
      <dl className={s['terms']}>
        {EVIDENCE_KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <EvidenceMark evidence={kind} />
            </dt>
            <dd>{EVIDENCE[kind]}</dd>
          </div>
        ))}
      </dl>
      <p>
        A blank in your file counts as seen for who buys from whom, and as declared for what a part is made of. A
        composition above 0 says that it contains, exactly 0 that it does not, a range from 0 upwards leaves it open; so
        does silence, unless the list is closed with <code>rest</code> at 0.
      </p>
      <h3>Facts of the catalogue</h3>
      <dl className={s['terms']}>
        {BASES.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        Beside it stands how sure we are of our reading: high, medium or low, by how many pages say the same and how
        near they are to the text of the act. Where two sources give two thresholds, a value between them is open.
        Chinese wording is our own translation.
      </p>
      {catalogue === undefined ? null : (
        <p>
          The catalogue in use is {catalogue.version} of {formatDate(catalogue.asOf)}: {catalogue.measures.length}{' '}
          measures with {catalogue.items.length} items, {catalogue.marketShares.length} market shares,{' '}
          {catalogue.sites.length} public plants. Nothing newer than {formatDate(catalogue.evidenceCutoff)} was read.{' '}
          <Link to="/controls" search={{ tab: 'open' }}>
            What could not be verified
          </Link>{' '}
          is listed.
        </p>
      )}
      <h3>The demo</h3>
      <p>
        Aurel Motors is invented, and so is who buys what from whom. Its raw-material stages name real plants that are
        publicly known, which says nothing about whom they supply. Everything of it is marked as fictional, on screen,
        in print and in every file that is saved.
      </p>
    </Chapter>
  );
}
