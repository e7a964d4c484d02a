import { nameUnnamedPart } from './known/known-parent.ts';
import { promoteName } from './known/promote-name.ts';
import { settleLoneMonth } from './amounts/settle-lone-month.ts';
import { settleTexts, settleWordsBehind } from './known/settle-texts.ts';
import type { ColumnProfile } from './column-profile.ts';
import { findHeaderMeanings, spellApart } from '../dictionary/find-meaning.ts';
import { findInContext, IN_CONTEXT, OPERATED_SITES, type SpecialWord } from '../dictionary/words-in-context.ts';
import { namesBill } from '../dictionary/lines/bill-names.ts';
import { namesSales } from '../dictionary/sales-words.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { ForeignPurpose } from '../base/foreign-table.ts';
import { dropAmountsOfFirms, dropSortNames, settleFirms, settleOwnCompany, settleSources } from './settle-firms.ts';
import { settleProperties } from './settle-properties.ts';
import { settleRoles } from './settle-roles.ts';
import { settleOrderDay, settleOrders, settleSourceStatus } from './settle-orders.ts';
import {
  settleCustomers,
  settleListPrice,
  settlePlanRows,
  settlePlans,
  settleSales,
  settleSoldParent,
} from './settle-plans.ts';
import { settleAlternatives, settleLineStatus, settleSystems, settleValidity } from './settle-systems.ts';
import { settleLeadUnits } from './amounts/settle-lead-units.ts';
import { settlePacks } from './amounts/settle-packs.ts';
import { settleMrp } from './amounts/settle-mrp.ts';
import { settleSalesOrders } from './amounts/settle-sales-orders.ts';
import { settleUnknownUnits, settleUnnamed } from './amounts/settle-unnamed.ts';
import { settleSoldLines } from './amounts/settle-sold-lines.ts';
import { settleDatedPurchases } from './amounts/settle-dated-purchases.ts';
import { settleBatches } from './bills/settle-batches.ts';
import { settlePriceBase } from './amounts/settle-price-base.ts';
import { settleMadeCosts, settleNetPrices, settlePriceRoles, settlePriceYears } from './amounts/settle-price-roles.ts';
import { settleShares } from './amounts/settle-shares.ts';
import { settleSoldLists } from './amounts/settle-sold-lists.ts';
import { settleStock } from './amounts/settle-stock.ts';
import { settleStockColumns } from './amounts/stock-columns.ts';
import { dropMoneyValues, settleValues } from './amounts/settle-values.ts';
import { settleSoldColumns } from './amounts/settle-years.ts';
import { isNoLevel, weighCandidate } from './weigh-candidate.ts';
import { settleSingles } from './settle-singles.ts';
import { settleElements, settleSubstances } from './settle-elements.ts';
import { has, settleCodedItems, settleCounts, settleDisplayNames, settleItems } from './settle-items.ts';
import { settleKinds, settleStructure } from './settle-kinds.ts';
import { settleBracketCodes } from './bills/bracket-codes.ts';
import { nameLoneParent } from './bills/lone-parent.ts';
import { settleAgreements } from './registers/settle-agreements.ts';
import { settleCountryOfGoods, settleLesser } from './beside/settle-lesser.ts';
import { settleBuyers } from './registers/settle-buyers.ts';
import { settleLicences } from './registers/settle-licences.ts';
import { settleRegisters } from './registers/settle-registers.ts';
import { settlePlants } from './registers/settle-plants.ts';
import { listsPlantTechnology } from '../dictionary/lines/plant-words.ts';
import { settleBillColumns } from './bills/settle-bill-columns.ts';
import { namesPurchases } from '../dictionary/lines/purchase-words.ts';
import { type Candidate, listPlaces } from './bills/candidate.ts';
import type { ColumnProposal } from '../base/table-proposal.ts';

/** Why a column under a header nobody knows names the part. */
export const BY_CELLS = 'The cells are parts of the other files.';

/**
 * The meaning of each column of a table with this purpose; the dictionary proposes, the cells decide. `label` is the name of the sheet or file,
 * `lines` are its rows.
 */
export function proposeColumns(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  purpose: ForeignPurpose | null,
  label = '',
  lines: readonly SourceLine[] = [],
): readonly ColumnProposal[] {
  const names = header.map(spellApart);
  const operated = purpose === 'supplier-list' && header.some((name) => foldHeader(name).text === 'operator');
  const context = purpose !== null && operated ? OPERATED_SITES : purpose === null ? undefined : IN_CONTEXT[purpose];
  const options = names.map((name, place) =>
    listCandidates(name, profiles[place], findInContext([name, header[place] ?? ''], context)),
  );
  const chosen = options.map(
    ([best]) => best ?? { meaning: null, confidence: 0, reason: 'No dictionary knows this header.' },
  );
  const headers = names.map((name) => foldHeader(name).text);
  if (purpose === 'licence-list') settleLicences(names, profiles, chosen);
  else if (purpose === 'supplier-list' && listsPlantTechnology(headers)) settlePlants(names, chosen);
  else settleColumns({ header, names, profiles, purpose, label, lines }, chosen);
  return header.map((name, place) => ({
    header: name,
    samples: profiles[place]?.samples ?? [],
    meaning: chosen[place]?.meaning ?? null,
    confidence: chosen[place]?.confidence ?? 0,
    reason: chosen[place]?.reason ?? '',
  }));
}

/** A table with columns to be settled: its headers as they stand and spelled apart, the cells below them, and its purpose. */
type Settled = {
  readonly header: readonly string[];
  readonly names: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly purpose: ForeignPurpose | null;
  readonly label: string;
  readonly lines: readonly SourceLine[];
};

/** Looks at all columns together: the meaning of one of them depends on the others. */
function settleColumns({ header, names, profiles, purpose, label, lines }: Settled, chosen: Candidate[]): void {
  settleLesser(names, profiles, chosen);
  if (purpose === 'supplier-list') settleCountryOfGoods(names, profiles, chosen);
  settleBuyers(names, chosen);
  dropAmountsOfFirms(profiles, chosen);
  dropMoneyValues(names, profiles, chosen);
  if (purpose === 'supplier-list') dropSortNames(names, profiles, chosen);
  settleAgreements(names, profiles, chosen);
  nameUnnamedPart(names, profiles, chosen);
  const isOfOrders =
    namesPurchases(label) && (has(chosen, 'supplier') || has(chosen, 'supplier-id')) && has(chosen, 'price');
  if (isOfOrders)
    for (const place of listPlaces(chosen, 'parent'))
      chosen[place] = { meaning: null, confidence: 0.7, reason: 'It says what the goods of an order are for.' };
  else if (
    (purpose === null || purpose === 'bom') &&
    !(namesSales(label) && !namesBill(label) && !has(chosen, 'parent'))
  ) {
    settleBillColumns({ header, names, profiles, lines, isBill: purpose === 'bom', label }, chosen);
  }
  if (purpose !== 'supplier-list' && purpose !== 'own-sites') settleCodedItems(names, chosen);
  if (purpose === null || purpose === 'parts-list') settleDisplayNames(names, chosen);
  settleMrp(header, profiles, chosen);
  settlePriceBase(names, lines, chosen);
  if (purpose === null || purpose === 'parts-list' || purpose === 'sourcing') settlePriceRoles(names, profiles, chosen);
  settlePriceYears(names, chosen);
  settleMadeCosts(names, profiles, chosen);
  settleNetPrices(names, chosen);
  settleItems(names, profiles, chosen, lines);
  settleBracketCodes(profiles, chosen);
  settleSources(names, profiles, chosen, label);
  settleFirms(names, profiles, chosen, lines, label);
  settleRegisters(names, profiles, chosen);
  settleSystems(names, profiles, chosen);
  settleStructure(profiles, chosen);
  if (purpose === null || purpose === 'parts-list' || purpose === 'sourcing') settleKinds(profiles, chosen);
  const isOfFirms = purpose === 'parts-list' && (has(chosen, 'supplier') || has(chosen, 'supplier-id'));
  if (purpose === 'sourcing' || isOfFirms || has(chosen, 'bill')) settleValidity(names, profiles, chosen);
  if (purpose === 'parts-list' && has(chosen, 'bill')) settleLineStatus(names, profiles, chosen);
  if (purpose === 'bom') {
    settleValidity(names, profiles, chosen);
    settleAlternatives(names, profiles, chosen);
    settleLineStatus(names, profiles, chosen);
    settleBatches(names, profiles, lines, chosen);
  }
  settleSoldParent(header, profiles, chosen, label);
  nameLoneParent(names, profiles, chosen);
  settleSalesOrders(names, profiles, chosen, label);
  settleLoneMonth(header, profiles, chosen);
  settlePlans(header, profiles, chosen);
  settlePlanRows(header, profiles, chosen);
  settleSales(header, profiles, chosen, label);
  settleListPrice(header, chosen);
  settleCustomers(header, profiles, chosen);
  settleSoldColumns(header, { profiles, label, lines }, chosen);
  settleOwnCompany(names, profiles, chosen, purpose);
  settleCounts(names, profiles, chosen);
  settleSubstances(chosen, lines);
  settleElements(header, profiles, chosen);
  settleProperties(header, profiles, chosen);
  if (purpose === 'sourcing') settleOrders(names, profiles, chosen, label);
  settleDatedPurchases(header, profiles, chosen, label);
  if (purpose === 'parts-list') settleSourceStatus(names, profiles, chosen);
  // What stands in brackets says in which money, and goes with the signs of a header that is spelled otherwise.
  const signed = header.map((name, at) => (/[([（]/.test(name) ? name : (names[at] ?? name)));
  settleValues(signed, profiles, chosen, label);
  if (purpose === 'sourcing' && has(chosen, 'order-value') && !has(chosen, 'order-date'))
    settleOrderDay(names, profiles, chosen);
  if (purpose === null || purpose === 'sourcing' || purpose === 'parts-list') settleShares(lines, chosen);
  settleStockColumns({ header, profiles, lines, label }, chosen);
  settleStock(names, profiles, chosen, label);
  settleLeadUnits(header, profiles, chosen);
  settleUnnamed(header, profiles, chosen);
  settleUnknownUnits(header, lines, profiles, chosen);
  if (purpose === null || purpose === 'bom') settleSoldLines(header, profiles, chosen);
  if (purpose === null || purpose === 'bom' || purpose === 'parts-list')
    settleSoldLists(header, profiles, chosen, label);
  if (purpose === null || purpose === 'parts-list') settlePacks(names, profiles, chosen);
  if (purpose === 'supplier-list') {
    if (has(chosen, 'document')) settleOrderDay(names, profiles, chosen);
    settleRoles(profiles, chosen);
  }
  settleSingles(names, profiles, chosen);
  promoteName(names, profiles, chosen, purpose);
  if (purpose === 'parts-list' || purpose === 'sourcing' || purpose === 'stock') settleTexts(names, lines, chosen);
  if (purpose === 'bom') settleWordsBehind(lines, chosen);
}

/** A word for a price with its number of pieces, or its measure. */
const FOR_SO_MANY =
  /(?:cena|cijena|price|preis|prix|pris|hinta|prijs|prezzo|precio|preço|цена|ціна|ár)(?:.*\b10{2,3}\b| (?:za|per|pro|je|par|por|pr\.?|al|le|à) (?:kg|g|t|lb|m|l)$)/iu;

function listCandidates(name: string, profile: ColumnProfile | undefined, special: SpecialWord | null): Candidate[] {
  const found =
    special === null ? findHeaderMeanings(name) : [{ meaning: special.meaning, confidence: 0.9, words: special.word }];
  // `Référence` and `Referência` with their accents are part numbers; without them it is more often a designator.
  const french = /[éê]/i.test(name.normalize('NFC'));
  // Grams of a substance are no share of the mass.
  const isWeight = /^(?:k?g|mg|t|lbs?|oz)$/i.test(foldHeader(name).bracketed ?? '');
  const fitting = found.filter(
    ({ meaning }) =>
      !(isWeight && (meaning ?? '').startsWith('mass-')) && !(meaning === 'level' && isNoLevel(name, profile)),
  );
  const candidates = fitting.map(({ meaning: said, confidence, words }) => {
    // `Cena za 1000 szt.` says for how many a price is, and holds it.
    const meaning = said === 'price-unit' && FOR_SO_MANY.test(name) ? 'price' : said;
    return weighCandidate(
      {
        meaning,
        confidence: french && meaning === 'designators' && !/topo/i.test(name) ? confidence * 0.7 : confidence,
        reason: `The header says “${words.slice(0, 40)}”.`,
      },
      profile,
      french,
    );
  });
  if (candidates.every(({ confidence }) => confidence < 0.5) && profile !== undefined && profile.filled >= 3) {
    if (
      profile.designators >= 0.9 &&
      profile.distinct > 0.8 &&
      profile.wholes === 0 &&
      /ref|des|位|記号|bezeichner|rep/i.test(name)
    ) {
      candidates.push({ meaning: 'designators', confidence: 0.6, reason: 'The cells are reference designators.' });
    }
    if (
      profile.countries >= 0.9 &&
      profile.samples.length >= 2 &&
      // Two letters without a word for countries over them may be units or anything.
      profile.samples.some((cell) => /\p{L}{3}|\p{Script=Han}/u.test(cell)) &&
      !profile.samples.some((cell) => /^(?:no|yes)$/i.test(cell))
    )
      candidates.push({ meaning: 'country', confidence: 0.6, reason: 'The cells are countries.' });
  }
  if (candidates.length === 0 && profile?.areParts === true)
    candidates.push({ meaning: 'part-number', confidence: 0.75, reason: BY_CELLS });
  return candidates.filter(({ confidence }) => confidence >= 0.5).toSorted((a, b) => b.confidence - a.confidence);
}
