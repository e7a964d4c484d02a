import type { TerritoryCode } from '../../../domain/units.ts';
import type { Caution } from '../../../catalogue/caution.ts';
import { getOwnSites } from '../../network/own-sites.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { OpenFact } from './open-fact.ts';
import type { QuestionCaution, UnaskedReason } from './question.ts';

/** Facts about the delivered goods: their nature, their contents, and their declared origin. */
const OF_THE_GOODS: ReadonlySet<string> = new Set(['composition', 'contents', 'form', 'country', 'goods-origin']);

/** Facts of a lane outside any supplier's knowledge, at any place. */
const NEVER_ASKED: ReadonlyMap<string, UnaskedReason> = new Map([
  ['source', 'supplier-sources'],
  ['inputs', 'supplier-sources'],
  ['source-technology', 'technique'],
  ['end-use', 'own-statement'],
  ['destination', 'not-the-goods'],
  ['leaving-place', 'not-the-goods'],
]);

const LANGUAGES = ['en', 'zh'] as const;

type Addressed = Pick<OpenFact, 'fact' | 'siteId' | 'lanes'>;

/** Addressees and cautions for the open facts of one exposure. */
export class Asking {
  private readonly prepared: PreparedExposure;
  private readonly own: ReadonlySet<string>;

  constructor(prepared: PreparedExposure) {
    this.prepared = prepared;
    const { siteIds, inferredOwnSite } = prepared.network;
    const inferred = siteIds[inferredOwnSite];
    this.own = new Set([...getOwnSites(prepared.dataset), ...(inferred === undefined ? [] : [inferred])]);
  }

  /**
   * Returns why no supplier is asked for a fact by default; null: it is asked for. Nature, contents and declared origin of the goods are asked
   * for, nothing else, in no language and of nobody: a supplier's own sources are its own business. A fact the company itself has on file is not
   * asked of others.
   */
  findReasonNotToAsk(asked: Addressed): UnaskedReason | null {
    const { fact, siteId } = asked;
    if (siteId !== null && this.own.has(siteId)) return fact === 'end-use' ? 'own-statement' : 'own-records';
    const never = NEVER_ASKED.get(fact);
    if (never !== undefined) return never;
    if (OF_THE_GOODS.has(fact)) return null;
    switch (this.prepared.records.properties.get(fact)?.tells) {
      case 'contents':
      case 'kind':
        return null;
      case 'process':
        return 'technique';
      case 'sources':
        return 'supplier-sources';
      case 'specification':
      case undefined:
        return 'data-sheet';
    }
  }

  /** Returns the caution before a fact is asked for: the catalogue's first one beside any text of it. Null: none does. */
  findCaution(fact: Addressed): QuestionCaution | null {
    const countries = this.listCountriesAsked(fact);
    for (const caution of this.prepared.catalogue.cautions) {
      const addressee = placeAddressees(countries, caution);
      const beside = LANGUAGES.filter((language) => addressee !== 'elsewhere' || caution.languages.includes(language));
      if (beside.length === 0) continue;
      const { id, brief, text, provenance } = caution;
      return { id, beside, addressee, brief, text, provenance };
    }
    return null;
  }

  private listCountriesAsked(fact: Addressed): (TerritoryCode | null)[] {
    return [...this.listAddressees(fact)].flatMap((siteId) => this.listCountries(siteId));
  }

  /** The asked site, and the others with goods in the answer; null: nobody knows who it is. */
  private listAddressees({ siteId, lanes }: Addressed): Set<string | null> {
    const { network } = this.prepared;
    const found = new Set<string | null>([siteId]);
    for (const lane of lanes) {
      const source = network.laneSource[lane]!;
      const site = source < 0 ? -1 : network.nodeSite[source]!;
      if (site >= 0) found.add(network.siteIds[site]!);
    }
    return found;
  }

  /** Place of a site, and its company with all its owners; null: not known. */
  private listCountries(siteId: string | null): readonly (TerritoryCode | null)[] {
    const { sites, suppliers } = this.prepared.records;
    const site = sites.get(siteId ?? '');
    if (site === undefined) return [null];
    const countries = [site.country];
    const seen = new Set<string>();
    let supplier = suppliers.get(site.supplierId);
    while (supplier !== undefined && !seen.has(supplier.supplierId)) {
      seen.add(supplier.supplierId);
      if (supplier.country !== null) countries.push(supplier.country);
      supplier = suppliers.get(supplier.parentId ?? '');
    }
    return countries;
  }
}

function placeAddressees(
  countries: readonly (TerritoryCode | null)[],
  { addressees }: Caution,
): QuestionCaution['addressee'] {
  if (countries.some((country) => country !== null && addressees.includes(country))) return 'concerned';
  return countries.includes(null) ? 'not-known' : 'elsewhere';
}
