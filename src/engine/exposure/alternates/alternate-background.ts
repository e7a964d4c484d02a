import type { PublicSite } from '../../../catalogue/schema.ts';
import type { Sourcing, Supplier } from '../../../domain/dataset.ts';
import { type CompanyNames, getNamesBySite } from '../../controls/company-names.ts';
import { describeListed, findListed, getPartyEffect } from '../../controls/listed-parties.ts';
import { indexParties } from '../../controls/party-names.ts';
import type { LimbStanding } from '../../controls/status.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { Alternate } from './alternate-report.ts';
import { createStepList } from './alternate-steps.ts';

/** Background of an alternate beside the rules on its goods: stages down to the mine, owner, lists. */
export type AlternateBackground = Pick<Alternate, 'steps' | 'ownerCountry' | 'listed'>;

/** Returns a teller of the stages, the owner and the lists of an alternate, by a row of the company or by a public site. */
export function createBackground(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
): {
  readonly ofRow: (part: number, row: Sourcing) => AlternateBackground;
  readonly ofPublicSite: (part: number, site: PublicSite) => AlternateBackground;
} {
  const { dataset, catalogue } = prepared;
  const listSteps = createStepList(prepared);
  const parties = indexParties(catalogue.partyLists);
  const namesOf = getNamesBySite(dataset);
  const sites = new Map(dataset.sites.map((site) => [site.siteId, site]));
  const suppliers = new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier]));
  const describeLists = (names: CompanyNames): string[] =>
    findListed(names, parties).flatMap((company) => {
      const standing = standings.get(company.list.id);
      return standing !== undefined && getPartyEffect(company, standing) !== null
        ? [describeListed(company, standing)]
        : [];
    });
  return {
    ofRow: (part, { siteId, originCountry }) => ({
      steps: listSteps(part, siteId, originCountry ?? sites.get(siteId)?.country ?? null),
      ownerCountry: findOwner(sites.get(siteId)?.supplierId, suppliers)?.country ?? null,
      listed: describeLists(namesOf.get(siteId) ?? { own: [], owners: [] }),
    }),
    ofPublicSite: (part, { id, name, parent, parentCountry, country }) => ({
      steps: listSteps(part, id, country),
      ownerCountry: parentCountry,
      listed: describeLists({ own: [name], owners: [parent] }),
    }),
  };
}

/** The highest owner of a supplier on file, the supplier itself where none is; owners in a circle end it. */
function findOwner(supplierId: string | undefined, suppliers: ReadonlyMap<string, Supplier>): Supplier | undefined {
  const seen = new Set<string>();
  let owner = suppliers.get(supplierId ?? '');
  while (owner !== undefined && owner.parentId !== null && !seen.has(owner.supplierId)) {
    seen.add(owner.supplierId);
    owner = suppliers.get(owner.parentId) ?? owner;
  }
  return owner;
}
