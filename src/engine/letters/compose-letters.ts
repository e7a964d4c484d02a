import type { Catalogue, PropertyDefinition } from '../../catalogue/schema.ts';
import type { Dataset, Supplier } from '../../domain/dataset.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { createFillInSheet, writeRef } from '../../domain/letters/fill-in-sheet.ts';
import type { LetterLanguage } from '../../domain/letters/letter-language.ts';
import type { AskedFact, AskedPart, LetterRequest } from '../../domain/letters/letter.ts';
import { writeLetter } from '../../domain/letters/write-letter.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { ExposureSummary } from '../exposure/report.ts';
import type { Question, QuestionCaution, UnaskedFact } from '../exposure/questions/question.ts';
import type { LimbStanding } from '../controls/status.ts';
import type { Clocks } from '../../domain/workspace/workspace.ts';
import { listLaws } from './letter-laws.ts';
import { getOwn } from '../../domain/get-own.ts';
import { weighFacts } from '../../domain/letters/weigh-facts.ts';
import type { Letter, Letters } from './letter-report.ts';

/** How letters are to be written. */
type LetterOptions = {
  readonly language: LetterLanguage;
  /** The language of single suppliers, where it is another. */
  readonly languages?: Readonly<Record<string, LetterLanguage>> | undefined;
  readonly replyBy: IsoDate;
  readonly sender: string;
  /** Addressees, by supplier. */
  readonly contacts: Readonly<Record<string, string>>;
  /** Also asks about a supplier's own sources and technique; off unless switched on. */
  readonly wider: boolean;
};

type Company = Pick<Dataset, 'settings' | 'parts' | 'sites' | 'suppliers' | 'sourcing'>;
type Law = {
  readonly catalogue: Pick<Catalogue, 'measures' | 'properties' | 'categories'>;
  readonly standings: ReadonlyMap<string, LimbStanding>;
  readonly clocks: Clocks;
};
type Open = Pick<ExposureSummary, 'questions' | 'notAsked'>;

/** Facts about a supplier's own business, and their wording once somebody switched them on. */
const WIDER: ReadonlyMap<string, AskedFact> = new Map([
  ['source', { kind: 'source' }],
  ['source-technology', { kind: 'technology' }],
]);

const WARNING =
  'This letter also asks where the supplier buys or which technology it uses. Chinese rules act against gathering such information where it breaks other Chinese law, and the line is not settled: have counsel read it before it goes to China. This is information, not legal advice.';

/** One letter for each supplier with an open fact of its goods, most revenue first. */
export function composeLetters(company: Company, law: Law, open: Open, options: LetterOptions): Letters {
  const sites = new Map(company.sites.map((site) => [site.siteId, site]));
  const ownerOf = (siteId: string | null): string | null => sites.get(siteId ?? '')?.supplierId ?? null;
  const bySupplier = Map.groupBy(
    open.questions.flatMap((question) => shareOut(question, company, ownerOf)),
    ({ siteId }) => ownerOf(siteId),
  );
  const unasked = Map.groupBy(
    open.notAsked.filter(({ fact }) => WIDER.has(fact)),
    ({ siteId }) => ownerOf(siteId),
  );
  const addressed = new Set([...bySupplier.keys(), ...(options.wider ? unasked.keys() : [])]);
  const letters = [...addressed].flatMap((supplierId): Letter[] => {
    const supplier = company.suppliers.find((one) => one.supplierId === supplierId);
    if (supplier === undefined || supplier.role === 'own') return [];
    return [writeOne(supplier, bySupplier.get(supplierId) ?? [], unasked.get(supplierId) ?? [])];
  });
  return {
    letters: letters.toSorted((a, b) => b.revenueAtRisk - a.revenueAtRisk || (a.supplierId < b.supplierId ? -1 : 1)),
    withoutAddressee: bySupplier.get(null) ?? [],
  };

  function writeOne(supplier: Supplier, questions: readonly Question[], wider: readonly UnaskedFact[]): Letter {
    const { supplierId, name } = supplier;
    const added = options.wider ? wider : [];
    const language = getOwn(options.languages ?? {}, supplierId) ?? options.language;
    const parts = listParts(company, law.catalogue, supplierId, [...questions, ...added]);
    const request: LetterRequest = {
      language,
      company: nameCompany(company),
      sender: options.sender,
      contact: getOwn(options.contacts, supplierId) ?? '',
      supplierId,
      supplierName: name,
      parts,
      laws: listLaws(questions, law),
      replyBy: options.replyBy,
    };
    const countries = new Set([
      supplier.country,
      ...[...questions, ...wider].map(({ siteId }) => sites.get(siteId ?? '')?.country),
    ]);
    return {
      ...writeLetter(request),
      supplierId,
      supplierName: name,
      countries: [...countries].flatMap((country) => country ?? []).toSorted(),
      sheet: createFillInSheet(request),
      parts,
      asked: parts.flatMap((part) => part.facts.map((fact) => writeRef(supplierId, part, fact))),
      ...weighFacts([...questions, ...added]),
      cautions: listCautions(questions, language),
      leftOut: options.wider ? [] : wider,
      warning: added.length > 0 ? WARNING : null,
      replyBy: options.replyBy,
    };
  }
}

const CHINA = 'CN';

/** The name of the asking company: that of its own firm, or of the owner of its others; else that of the workspace. */
function nameCompany({ settings, suppliers }: Pick<Dataset, 'settings' | 'suppliers'>): string {
  const own = suppliers.filter(({ role }) => role === 'own');
  const ids = new Set(own.map(({ supplierId }) => supplierId));
  const [top, ...others] = own.filter(({ parentId }) => !ids.has(parentId ?? ''));
  return top === undefined || others.length > 0 ? settings.name : top.name;
}

/** Facts of one source; all others are of the part, from any supplier. */
const OF_ONE_SOURCE: ReadonlySet<string> = new Set(['country', 'goods-origin']);

/**
 * A question once for each supplier of its part, asked at the first of its plants: an answer of one says nothing of the goods of another. What a supplier has denied
 * of its own goods it is not asked again.
 */
function shareOut(
  question: Question,
  { sourcing, settings }: Company,
  ownerOf: (siteId: string | null) => string | null,
): readonly Question[] {
  const { fact, partNumber, siteId } = question;
  if (OF_ONE_SOURCE.has(fact)) return [question];
  const plants = new Map([[ownerOf(siteId), siteId]]);
  for (const row of sourcing) {
    const owner = row.partNumber === partNumber ? ownerOf(row.siteId) : null;
    if (owner !== null && !plants.has(owner)) plants.set(owner, row.siteId);
  }
  return [...plants].flatMap(([owner, plant]) => {
    const asked = plant === siteId ? question : { ...question, siteId: plant };
    const declared = (settings.contentsBySource ?? []).filter(
      (row) => row.partNumber === partNumber && owner !== null && row.suppliers.includes(owner),
    );
    if (fact !== 'composition' || declared.length === 0) return [asked];
    const isClosed = declared.some(({ substance, massPctMax }) => massPctMax === 0 && readSubstance(substance).isRest);
    const elements = asked.elements.filter(
      (element) => !isClosed && !declared.some((row) => row.elements.includes(element)),
    );
    return elements.length === 0 && !asked.asksFamily ? [] : [{ ...asked, elements }];
  });
}

/** Cautions beside a text in this language; German goes by the addressee, like English. */
function listCautions(questions: readonly Question[], language: LetterLanguage): QuestionCaution[] {
  const beside = language === 'zh' ? 'zh' : 'en';
  const found = questions.flatMap(({ caution }) => (caution?.beside.includes(beside) === true ? [caution] : []));
  return [...new Map(found.map((caution) => [caution.id, caution])).values()];
}

/** The parts of a letter in the order of the money behind them, each with all its questions. */
function listParts(
  company: Company,
  { properties, categories }: Law['catalogue'],
  supplierId: string,
  open: readonly (Question | UnaskedFact)[],
): AskedPart[] {
  const known = new Map(properties.map((property) => [property.id, property]));
  const forms = new Map(categories.map(({ id, form }) => [id, form]));
  const owned = new Set(company.sites.flatMap((site) => (site.supplierId === supplierId ? [site.siteId] : [])));
  const countries = new Map(company.sites.map(({ siteId, country }) => [siteId, country]));
  const isOriginOpen = ({ partNumber, siteId }: Question | UnaskedFact): boolean =>
    countries.get(siteId ?? '') !== CHINA &&
    !company.sourcing.some(
      (row) => row.partNumber === partNumber && row.siteId === siteId && (row.originCountry ?? null) !== null,
    );
  return [...Map.groupBy(open, ({ partNumber }) => partNumber)].map(([partNumber, facts]): AskedPart => {
    const part = company.parts.find((one) => one.partNumber === partNumber);
    const asked = facts.flatMap((fact) => listFacts(fact, known, isOriginOpen));
    const source = company.sourcing.find((row) => row.partNumber === partNumber && owned.has(row.siteId));
    return {
      partNumber,
      supplierPartNumber: source?.supplierPartNumber ?? null,
      form: part?.form ?? forms.get(part?.category ?? '') ?? null,
      facts: [...new Map(asked.map((fact) => [JSON.stringify(fact), fact])).values()],
    };
  });
}

/** The facts of an open question; with contents goes the declared origin, where it is not on file and the plant is not in China anyway. */
function listFacts(
  open: Question | UnaskedFact,
  known: ReadonlyMap<string, PropertyDefinition>,
  isOriginOpen: (open: Question | UnaskedFact) => boolean,
): AskedFact[] {
  const wider = WIDER.get(open.fact);
  if (wider !== undefined) return [wider];
  const origin = open.siteId === null ? [] : [{ kind: 'origin', siteId: open.siteId } as const];
  switch (open.fact) {
    case 'form':
      return [{ kind: 'form' }];
    case 'contents':
      return [{ kind: 'contents' }, ...(isOriginOpen(open) ? origin : [])];
    case 'country':
    case 'goods-origin':
      return origin;
    case 'composition':
      return 'elements' in open
        ? [
            ...(open.asksFamily ? [{ kind: 'family' } as const] : []),
            ...open.elements.map((element) => ({ kind: 'share', element }) as const),
            ...(isOriginOpen(open) ? origin : []),
          ]
        : [];
    default:
      return [{ kind: 'property', property: open.fact, unit: known.get(open.fact)?.unit ?? null }];
  }
}
