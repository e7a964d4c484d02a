import { nameSome } from '../base/name-some.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourcingDraft } from '../base/record-drafts.ts';

/**
 * Hong Kong and Macao are customs territories of their own. Nothing controlled by China is made there, and most of their traders sell goods from the
 * mainland: a seat there says nothing about where goods were made or leave.
 */
const SEATS_OF_TRADE: ReadonlySet<string> = new Set(['HK', 'MO']);
const NAMED = 3;

/**
 * The sources of lists in a company's own words, with the country left open if it is such a seat, no site or origin is stated and nobody is known to
 * deliver the goods there. A named plant there, or a stated origin, is taken as it is. Noted once.
 */
export function openSeatsOfTrade(sources: readonly SourcingDraft[], log: ProblemLog): SourcingDraft[] {
  const buyers = new Set(sources.map(({ buyerSiteId }) => buyerSiteId));
  const opened = new Set(
    sources.filter(
      ({ siteId, supplierId, country, originCountry }) =>
        siteId === null &&
        country !== null &&
        SEATS_OF_TRADE.has(country) &&
        originCountry === null &&
        !buyers.has(`${supplierId ?? ''}@${country}`),
    ),
  );
  const [first] = opened;
  if (first === undefined) return [...sources];
  const places = [...new Set([...opened].map(({ country }) => country ?? ''))].join(', ');
  const parts = [...new Set([...opened].map(({ partNumber }) => partNumber))];
  log.note({
    code: 'seat-of-trade',
    ...first.rows[0],
    column: 'country',
    found: places,
    expected: 'the country of origin',
    message: `${nameSome(parts, NAMED, String)} ${parts.length === 1 ? 'comes' : 'come'} from a firm in ${places}, and no row says where the goods are made: firms there trade, mostly in goods of the mainland, so that where these come from counts as not known.`,
  });
  return sources.map((one) => (opened.has(one) ? { ...one, country: null } : one));
}
