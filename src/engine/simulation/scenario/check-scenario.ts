import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { LicenceClass } from '../../../domain/scenario/disruption.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';

/** A field of a scenario in conflict with the data or the catalogue: its place, and one sentence. */
export type ScenarioProblem = { readonly path: string; readonly message: string };

/** Things open to a name, and a person's word for them. */
type Kind = 'part' | 'product' | 'site' | 'supplier' | 'country' | 'measure' | 'item' | 'category' | 'disruption';

/**
 * Returns names of a scenario missing in the data or the catalogue, in the order of its fields; empty if all is there. Anything refused by the
 * scenario's own schema is not looked for again.
 */
export function checkScenario(scenario: Scenario, dataset: Dataset, catalogue: Catalogue): ScenarioProblem[] {
  const known: Record<Kind, ReadonlySet<string>> = {
    part: new Set(dataset.parts.map((part) => part.partNumber)),
    product: new Set(dataset.parts.filter(({ kind }) => kind === 'product').map((part) => part.partNumber)),
    site: new Set(dataset.sites.map((site) => site.siteId)),
    supplier: new Set(dataset.suppliers.map((supplier) => supplier.supplierId)),
    country: new Set(catalogue.territories.map((territory) => territory.code)),
    measure: new Set(catalogue.measures.flatMap((measure) => [measure.id, ...measure.limbs.map((limb) => limb.id)])),
    item: new Set(catalogue.items.map((item) => item.id)),
    category: new Set(catalogue.categories.map((category) => category.id)),
    disruption: new Set(scenario.disruptions.map((one) => one.id)),
  };
  const problems: ScenarioProblem[] = [];
  const ask = (path: string, kind: Kind, names: readonly string[]): void => {
    for (const name of names) {
      if (known[kind].has(name)) continue;
      const where = kind === 'measure' || kind === 'item' || kind === 'category' ? 'catalogue' : 'data';
      const there = kind === 'disruption' ? 'The scenario has' : kind === 'country' ? 'There is' : `The ${where} has`;
      problems.push({ path, message: `${there} no ${kind} ${name}.` });
    }
  };
  ask('assumptions', 'measure', Object.keys(scenario.assumptions));
  if (scenario.sharing.rule === 'priority') ask('sharing.partNumbers', 'product', scenario.sharing.partNumbers);
  for (const [row, one] of scenario.disruptions.entries()) askDisruption(`disruptions.${row}`, one, ask);
  for (const [row, one] of scenario.levers.entries()) askLever(`levers.${row}`, one, ask);
  return problems;
}

/** Returns names of a list of parts to be followed missing in the data, in its order; empty if all are there. */
export function checkParts(parts: readonly string[], dataset: Dataset): ScenarioProblem[] {
  const known = new Set(dataset.parts.map(({ partNumber }) => partNumber));
  return parts.flatMap((name) =>
    known.has(name) ? [] : [{ path: 'parts', message: `The data has no part ${name}.` }],
  );
}

type Ask = (path: string, kind: Kind, names: readonly string[]) => void;

function askDisruption(path: string, one: Scenario['disruptions'][number], ask: Ask): void {
  switch (one.kind) {
    case 'licence-queue':
      ask(`${path}.scope.measureIds`, 'measure', one.scope.measureIds);
      ask(`${path}.scope.itemIds`, 'item', one.scope.itemIds);
      ask(`${path}.scope.exporterSiteIds`, 'site', one.scope.exporterSiteIds);
      ask(`${path}.scope.exporterSupplierIds`, 'supplier', one.scope.exporterSupplierIds);
      ask(`${path}.scope.destinations`, 'country', one.scope.destinations);
      askClasses(`${path}.queue.classes`, one.queue.classes, ask);
      return;
    case 'measure-switch':
      ask(`${path}.measureId`, 'measure', [one.measureId]);
      askClasses(`${path}.queue.classes`, one.queue?.classes ?? [], ask);
      return;
    case 'site-outage':
      ask(`${path}.siteId`, 'site', [one.siteId]);
      ask(`${path}.partNumbers`, 'part', one.partNumbers);
      return;
    case 'technology-refusal':
      ask(`${path}.siteId`, 'site', [one.siteId]);
      return;
    case 'country-stop':
      ask(`${path}.country`, 'country', [one.country]);
      return;
    case 'demand-shift':
      ask(`${path}.partNumbers`, 'product', one.partNumbers);
      return;
    case 'price-shock':
    case 'feed-stop':
      ask(`${path}.scope.partNumbers`, 'part', one.scope.partNumbers);
      ask(`${path}.scope.categories`, 'category', one.scope.categories);
      ask(`${path}.scope.countries`, 'country', one.scope.countries);
  }
}

function askClasses(path: string, classes: readonly LicenceClass[], ask: Ask): void {
  for (const [row, { fits }] of classes.entries()) {
    ask(`${path}.${row}.fits.exporterSiteIds`, 'site', fits.exporterSiteIds);
    ask(`${path}.${row}.fits.exporterSupplierIds`, 'supplier', fits.exporterSupplierIds);
    ask(`${path}.${row}.fits.customerSiteIds`, 'site', fits.customerSiteIds);
    ask(`${path}.${row}.fits.destinations`, 'country', fits.destinations);
  }
}

function askLever(path: string, one: Scenario['levers'][number], ask: Ask): void {
  switch (one.kind) {
    case 'second-source':
      ask(`${path}.siteId`, 'site', [one.siteId]);
      ask(`${path}.partNumber`, 'part', [one.partNumber]);
      ask(`${path}.buyerSiteIds`, 'site', one.buyerSiteIds);
      return;
    case 'buffer-stock':
    case 'substitution':
    case 'expedite':
      ask(`${path}.partNumber`, 'part', [one.partNumber]);
      ask(`${path}.buyerSiteIds`, 'site', one.buyerSiteIds);
      return;
    case 'demand-shift':
      ask(`${path}.fromPartNumber`, 'product', [one.fromPartNumber]);
      ask(`${path}.toPartNumber`, 'product', [one.toPartNumber]);
      return;
    case 'early-filing':
      ask(`${path}.disruptionIds`, 'disruption', one.disruptionIds);
  }
}
