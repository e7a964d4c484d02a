import type { IsoDate } from '../units.ts';
import { type FiledPaper, type LicenceFile, PROMISES } from './licence-file.ts';

/** One possible reason of a file's return: its paper, the fault, and the remedy. */
export type FileFlaw = {
  readonly code: string;
  /** The paper; null: the file as a whole. */
  readonly paper: string | null;
  readonly message: string;
};

const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;
const YEARS_EACH_WAY = 3;
/** A use in fewer signs says nothing of part, product and purpose. */
const SHORTEST_USE = { latin: 40, chinese: 14 } as const;
/** Vague words for a use, where it says little else. */
const VAGUE =
  /\b(general|various|other|industrial|commercial|civil(ian)?|normal) (use|purposes?|applications?)\b|工业用途|民用|生产使用|一般用途|其他用途/i;
/** Of the mass of a sample, how far above 100 % is more than rounding. */
const MASS_TOLERANCE = 0.5;
/** How far the quantity asked for may be above the yearly plan before somebody asks why. */
const ABOVE_PLAN = 1.1;

/**
 * Returns the flaws of a licence file against known reasons for returns, in the order of the checks. None found means that these checks found
 * none: an officer may ask for more.
 */
export function checkLicenceFile(file: LicenceFile): FileFlaw[] {
  return [
    ...checkPresence(file),
    ...checkAgreement(file),
    ...file.papers.flatMap((paper) => [...checkShape(file, paper), ...checkContent(file, paper)]),
    ...checkQuantities(file),
    ...checkVolumes(file),
  ];
}

function flaw(code: string, paper: string | null, message: string): FileFlaw {
  return { code, paper, message };
}

function checkPresence({ asked, papers, hasTrader, isWatched }: LicenceFile): FileFlaw[] {
  const there = new Set(papers.map(({ id }) => id));
  const needed = new Set([
    ...asked.map(({ id }) => id),
    ...(hasTrader ? ['trader-contract'] : []),
    ...(isWatched ? ['risk-report', 'promise'] : []),
  ]);
  const twice = papers.filter(({ id }, row) => papers.findIndex((one) => one.id === id) < row);
  return [
    ...[...needed].filter((id) => !there.has(id)).map((id) => flaw(nameMissing(id), id, `The paper ${id} is missing.`)),
    ...twice.map(({ id }) => flaw('paper-twice', id, `The paper ${id} is there twice: say which one counts.`)),
  ];
}

function nameMissing(id: string): string {
  if (id === 'trader-contract') return 'trader-without-contract';
  return id === 'risk-report' || id === 'promise' ? 'watch-list-paper-missing' : 'paper-missing';
}

/** Facts common to all papers, and to the case itself. */
const ALIKE = [
  ['exporter', 'exporter-differs', 'exporter'],
  ['province', 'province-differs', 'province of the exporter'],
  ['importer', 'importer-differs', 'importer'],
  ['endUser', 'end-user-differs', 'end user'],
  ['endUserAddress', 'address-differs', 'address of the end user'],
  ['contractNumber', 'contract-number-differs', 'contract number'],
  ['goods', 'goods-differ', 'goods'],
  ['code', 'code-differs', 'control code'],
  ['unit', 'unit-differs', 'unit'],
] as const;

function checkAgreement(file: LicenceFile): FileFlaw[] {
  return ALIKE.flatMap(([field, code, name]) => {
    const ofCase = field in file ? file[field as keyof LicenceFile] : null;
    const first = typeof ofCase === 'string' ? { id: 'the case', value: ofCase } : null;
    const stated = file.papers.flatMap((paper) => {
      const value = paper[field];
      return value === null ? [] : [{ id: paper.id, value }];
    });
    const [against, ...others] = first === null ? stated : [first, ...stated];
    if (against === undefined) return [];
    return others
      .filter(({ value }) => fold(value) !== fold(against.value))
      .map(({ id, value }) =>
        flaw(code, id, `The ${name} is “${value}” in ${id}, but “${against.value}” in ${against.id}.`),
      );
  });
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,·]+/g, ' ')
    .trim();
}

function checkShape({ asked, filing }: LicenceFile, paper: FiledPaper): FileFlaw[] {
  const { id } = paper;
  const signs = asked.find((one) => one.id === id)?.signs ?? null;
  const flaws: FileFlaw[] = [];
  if (signs !== null && paper.signedBy === null)
    flaws.push(flaw('not-signed', id, `${id} is not signed: the ${signs} must.`));
  if (signs !== null && paper.signedBy !== null && paper.signedBy !== signs)
    flaws.push(flaw('signed-by-another', id, `${id} is signed by the ${paper.signedBy}, and not by the ${signs}.`));
  if (signs !== null && !paper.isStamped) flaws.push(flaw('not-stamped', id, `${id} bears no stamp of the ${signs}.`));
  if (!paper.isInChinese) flaws.push(flaw('no-translation', id, `There is no Chinese version of ${id}.`));
  if (id === 'end-use-certificate' && !paper.isOriginal)
    flaws.push(flaw('not-original', id, 'The end-use certificate is a copy: the original is asked for.'));
  if (paper.date !== null && paper.date > filing)
    flaws.push(flaw('dated-ahead', id, `${id} is dated ${paper.date}, after the filing on ${filing}.`));
  if (paper.validTo !== null && paper.validTo < filing)
    flaws.push(flaw('run-out', id, `${id} ran out on ${paper.validTo}, before the filing on ${filing}.`));
  if (id === 'end-use-certificate' && paper.date !== null && countDays(paper.date, filing) > YEAR_DAYS)
    flaws.push(flaw('too-old', id, `The end-use certificate is of ${paper.date}, more than a year before the filing.`));
  if (paper.discloses.length > 0)
    flaws.push(
      flaw('discloses-more', id, `${id} shows what nobody asks for (${paper.discloses.join(', ')}): black it out.`),
    );
  return flaws;
}

function countDays(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function checkContent({ code, elements }: LicenceFile, paper: FiledPaper): FileFlaw[] {
  if (paper.id === 'end-use-certificate') return [...checkUse(paper), ...checkEndUser(paper), ...checkPromises(paper)];
  if (paper.id === 'technical-report') return checkReport(paper, code, elements);
  return [];
}

function checkUse({ id, use }: FiledPaper): FileFlaw[] {
  if (use === null) return [flaw('use-missing', id, 'The certificate does not say what the goods are used for.')];
  const chinese = use.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isShort = chinese > use.length / 4 ? chinese < SHORTEST_USE.chinese : use.length < SHORTEST_USE.latin;
  if (!isShort && !(VAGUE.test(use) && use.length < 2 * SHORTEST_USE.latin)) return [];
  const message = `The use “${use}” is vague: name the part, the product that it goes into, its purpose and its users.`;
  return [flaw('use-vague', id, message)];
}

function checkEndUser({ id, endUser, endUserAddress }: FiledPaper): FileFlaw[] {
  return [
    ...(endUser === null ? [flaw('end-user-missing', id, 'The certificate does not name the end user.')] : []),
    ...(endUserAddress === null
      ? [flaw('address-missing', id, 'The certificate has no address of the end user.')]
      : []),
  ];
}

const PROMISE_WORDS = {
  'no-other-use': 'no other use',
  'no-transfer': 'no transfer without consent',
  'no-weapons': 'no weapons of mass destruction and no military use',
} as const;

function checkPromises({ id, promises }: FiledPaper): FileFlaw[] {
  return PROMISES.filter((one) => !promises.includes(one)).map((one) =>
    flaw('promise-missing', id, `The certificate lacks the promise of ${PROMISE_WORDS[one]}.`),
  );
}

function checkReport({ id, composition }: FiledPaper, code: string, elements: readonly string[]): FileFlaw[] {
  if (composition === null) return [flaw('composition-missing', id, 'The test report states no composition.')];
  const shares = Object.values(composition);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum > 100 + MASS_TOLERANCE || shares.some((share) => share < 0))
    return [flaw('data-error', id, `The composition adds up to ${Number(sum.toFixed(2))} %, which cannot be.`)];
  if (elements.length === 0 || elements.some((element) => (composition[element] ?? 0) > 0)) return [];
  return [flaw('code-not-met', id, `The report finds no ${elements.join(' or ')}, which ${code} asks for.`)];
}

function checkQuantities({ papers, quantity, volumes, filing }: LicenceFile): FileFlaw[] {
  const stated = papers.flatMap((paper) => (paper.quantity === null ? [] : [{ id: paper.id, amount: paper.quantity }]));
  const flaws = stated
    .filter(({ amount }) => quantity !== null && amount !== quantity)
    .map(({ id, amount }) => flaw('quantity-differs', id, `${id} is for ${amount}, the application for ${quantity}.`));
  const plan = volumes.find(({ year }) => year === Number(filing.slice(0, 4)) + 1)?.quantity ?? null;
  if (quantity !== null && quantity <= 0)
    flaws.push(flaw('quantity-nothing', null, 'The application is for no quantity above 0.'));
  if (quantity !== null && plan !== null && plan > 0 && quantity > ABOVE_PLAN * plan)
    flaws.push(
      flaw('above-plan', null, `The application is for ${quantity}, the plan of the year ahead for ${plan}: say why.`),
    );
  return flaws;
}

function checkVolumes({ volumes, filing }: LicenceFile): FileFlaw[] {
  const now = Number(filing.slice(0, 4));
  const known = new Set(volumes.flatMap(({ year, quantity }) => (quantity === null ? [] : [year])));
  const wanted = Array.from(
    { length: 2 * YEARS_EACH_WAY },
    (_, row) => now - YEARS_EACH_WAY + row + (row < YEARS_EACH_WAY ? 0 : 1),
  );
  const missing = wanted.filter((year) => !known.has(year));
  if (missing.length === 0) return [];
  return [
    flaw(
      'volumes-missing',
      'volumes',
      `Volumes are missing for ${missing.join(', ')}: three years back and three ahead.`,
    ),
  ];
}
