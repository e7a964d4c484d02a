import type { EngineNote, GoodsLaw, NoteCode, NoteFacts, ShortageCause } from './engine-note.ts';

const GOODS: Readonly<Record<GoodsLaw, string>> = {
  surely: 'surely need a licence',
  possibly: 'possibly need a licence',
  'if-paused-back': 'would need a licence if suspended rules returned',
  'cannot-be-judged': 'cannot be judged for lack of facts',
};

/** Why a disruption changes nothing, by its own figure. */
const NO_FIGURE: Readonly<Record<NoteFacts['changes-no-figure']['figure'], string>> = {
  duration: 'it lasts 0 days',
  share: 'it reaches a share of 0',
  factor: 'its factor is 1, which is what is on file',
};

const SENTENCES: { readonly [Code in NoteCode]: (facts: Readonly<NoteFacts[Code]>) => string } = {
  'before-first-measure': ({ lawDate, first }) =>
    `No measure of the catalogue had started on ${lawDate}; the first did on ${first}.`,
  'after-catalogue': ({ asOf }) =>
    `The law is as known on ${asOf} and not checked since: what was announced after that day is not in it.`,
  'unseen-tiers-inferred': () =>
    'Unseen tiers are filled from public market shares and typical contents: possibly to cannot-be-judged are estimates.',
  'findings-of-hit-lanes-only': () => 'Findings are listed only for lanes that are hit: the network is large.',
  'one-destination': ({ destination }) => `Only lanes into ${destination} are counted as hit.`,
  'declared-ahead': ({ parts, first, day }) =>
    `${parts === 1 ? 'The declaration of 1 part is' : `Declarations of ${parts} parts are`} dated ahead (${first}: ${day}): until that day ${parts === 1 ? 'it rules' : 'they rule'} nothing out.`,
  'technology-without-output': ({ plants, names }) =>
    `${plants === 1 ? '1 plant abroad works' : `${plants} plants abroad work`} with Chinese technology (${names.join(', ')}${plants > names.length ? ' and more' : ''}), and no source says which part comes from there: what the acts on technology say of ${plants === 1 ? 'it' : 'them'} cannot be judged.`,
  'production-shares-open': ({ part, plants }) =>
    `How much of ${part} each of ${plants} plants makes is not on file: ` +
    'volumes are split evenly, exposure counts the least and the most.',
  'production-shares-scaled': ({ part, sum }) =>
    `Production shares of ${part} add up to ${Math.round(sum * 1000) / 10} %; the rest is taken like the known part.`,
  'products-without-money': ({ products, names = [], unrated = [], free = [] }) => {
    const named = names.length === 0 ? '' : ` (${nameSome(names)})`;
    const left =
      products === 1
        ? `1 product without a demand or a price on file${named} is left out of money.`
        : `${products} products without a demand or a price on file${named} are left out of money.`;
    if (unrated.length + free.length === 0) return left;
    const why = [
      ...(unrated.length === 0 ? [] : [`of the currency of ${nameSome(unrated)} no rate is on file`]),
      ...(free.length === 0 ? [] : [`the price of ${nameSome(free)} is 0 on file`]),
      ...(products > unrated.length + free.length ? ['of others no demand or no price is on file'] : []),
    ].join('; ');
    return `${products === 1 ? '1 product' : `${products} products`}${named} ${products === 1 ? 'is' : 'are'} left out of money: ${why}.`;
  },
  'products-not-sold': ({ parts }) =>
    `The yearly demand of ${nameSome(parts)} is 0 on file: nothing of ${parts.length === 1 ? 'it' : 'them'} is sold in any run.`,
  'sources-not-known': ({ parts }) =>
    `Who supplies ${nameSome(parts)} is not on file, or not for all of it: a source that nobody knows stands in, and no stop of a plant on file reaches it.`,
  'inputs-not-on-file': ({ parts }) =>
    `What goes into ${nameSome(parts)} is not on file: nothing that ${parts.length === 1 ? 'it needs' : 'they need'} can stop here.`,
  'countries-not-on-file': ({ sites }) =>
    `The country of ${nameSome(sites)} is not on file: no stop of a country reaches ${sites.length === 1 ? 'it' : 'them'}.`,
  'shares-not-on-file': ({ parts }) =>
    `How much of ${nameSome(parts)} each source supplies is not on file: it is divided evenly among them.`,
  'cost-without-price': ({ parts }) =>
    `No price of ${nameSome(parts)} is on file, or not from all sources: what ${parts.length === 1 ? 'it costs' : 'they cost'} more is in no figure.`,
  'reach-not-known': ({ disruption, parts }) =>
    `${disruption}: whether it reaches all sources of ${nameSome(parts)} is not known, since country or kind are not on file; those go on here.`,
  'not-judged-not-held': ({ disruption, parts }) =>
    `${disruption}: whether all sources of ${nameSome(parts)} need a licence cannot be judged, since facts are missing; those go on here as if they needed none.`,
  'behind-makers-not-held': ({ disruption, parts }) =>
    `${disruption}: what the makers of ${nameSome(parts)} buy is not known, nor whether it needs a licence; it goes on here as if it needed none.`,
  'capacity-not-on-file': ({ sources }) =>
    sources === 1
      ? '1 source has no capacity on file and counts as unlimited while it is up.'
      : `${sources} sources have no capacity on file and count as unlimited while they are up.`,
  'lines-shared-out': ({ lines }) =>
    `${lines === 1 ? '1 line makes' : `${lines} lines make`} several parts: each part has its usual share of the line’s time here, also while another stands.`,
  'demand-by-month': ({ part }) => `${part} is asked for by calendar month, as on file.`,
  'demand-months-unknown': ({ part, months, rest }) =>
    `The demand for ${part} is not on file for ${months === 1 ? '1 month' : `${months} months`}: the ${round(rest, 6)} units that the year leaves are spread evenly over ${months === 1 ? 'its days' : 'their days'}.`,
  'months-differ': ({ part, months, sum, year, isWhole }) => {
    const divided = sum > 0 ? 'divided as the months are' : 'spread evenly';
    const stands = isWhole ? `the year stands, ${divided}` : 'the months stand, and nothing is left for the others';
    return `The ${months === 1 ? 'month' : `${months} months`} of demand for ${part} on file come to ${round(sum, 6)} units, its year to ${round(year, 6)}: ${stands}.`;
  },
  'capacity-months-unknown': ({ site, months }) =>
    `What ${site} can make is not on file for ${months === 1 ? '1 month' : `${months} months`}: there it works as in any other.`,
  'assumed-not-on-file': ({ shelves, makers, leads, capacities }) => {
    const stocks = [
      shelves > 0 ? `on ${shelves === 1 ? '1 shelf' : `${shelves} shelves`}` : null,
      makers > 0 ? `at ${makers === 1 ? '1 maker' : `${makers} makers`}` : null,
    ].filter((place) => place !== null);
    const assumed = [
      stocks.length > 0 ? `stock ${stocks.join(' and ')}` : null,
      leads > 0 ? (leads === 1 ? '1 lead time' : `${leads} lead times`) : null,
      capacities > 0 ? (capacities === 1 ? '1 capacity' : `${capacities} capacities`) : null,
    ].filter((one) => one !== null);
    return `Assumed, since no file says it: ${assumed.join(', ')}.`;
  },
  'stock-stated-none': ({ places }) =>
    `The list of stock names all that has stock, as stated: ${places === 1 ? '1 place' : `${places} places`} at own plants that it leaves out ${places === 1 ? 'has' : 'have'} none.`,
  'licence-use-unknown': ({ licences }) =>
    `${licences === 1 ? 'One licence was' : `${licences} licences were`} granted for a quantity, and how much of it is used is not on file, or is in another unit than its parts: ${licences === 1 ? 'it counts' : 'they count'} as used up.`,
  'notice-before-first-day': ({ disruption }) =>
    `${disruption}: the notice ends before the first day is over, so that nobody orders early in this run; what was ordered before lies in the stock on file.`,
  'no-stock-on-file': () => 'No stock is on file, so every store counts as empty on the first day.',
  'stock-partly-on-file': ({ parts, of }) =>
    `Of ${parts} of ${of} parts no stock is on file, and it counts as none: sales may go on for longer than said, and less may be lost.`,
  'stock-not-drawn-on': ({ stocks }) =>
    stocks === 1
      ? '1 stock lies where nothing draws on it and is not used.'
      : `${stocks} stocks lie where nothing draws on them and are not used.`,
  'no-answer-without-outage': ({ reason }) => `Without any outage: ${reason}`,
  'short-without-outage': ({ part, share, causes, more }) => {
    const named = causes.map(sayCause).join('; ');
    const why = named === '' ? '' : ` (${named}${more > 0 ? `; and ${more} more` : ''})`;
    return `Without any outage, capacity falls short of ${Math.round(share * 1000) / 10} % of the yearly demand for ${part}${why}; every figure contains that.`;
  },
  'lead-time-not-on-file': ({ sources }) =>
    sources === 1
      ? '1 source has no lead time on file and delivers on the day it ships.'
      : `${sources} sources have no lead time on file and deliver on the day they ship.`,
  'new-source-judged': ({ site, part, lawDate, goods, warnings, technology }) => {
    const named = technology.map(
      ({ item, stops }) =>
        `its technology is named by ${item}, so ${stops === 'build-and-ramp' ? 'build and ramp are at risk' : 'expansion, licence and service are at risk while shipments go on'}`,
    );
    const verdicts = [
      `its goods ${goods === null ? 'meet no control on file' : `${GOODS[goods.law]} (${goods.items.join(', ')})`}`,
      warnings.length === 0 ? 'its company is on no list on file' : warnings.join(', '),
      named.length === 0 ? 'no technology entry names its plant' : named.join(', '),
    ];
    return `The new source ${site} of ${part}, judged by the law of ${lawDate}: ${verdicts.join('; ')}.`;
  },
  'new-source-held-too': ({ site }) =>
    `The new source ${site} needs a licence as well: some of its lanes wait at the border too.`,
  'losses-as-revenue': () => 'At least one product has no margin above 0 on file, so losses count as revenue.',
  'steps-cover-less': ({ stepDays, covered, horizon }) =>
    `Steps of ${stepDays} days cover the first ${covered} of the ${horizon} days.`,
  'short-without-disruption': ({ part, lost, short, product }) => {
    const why =
      short === null
        ? `some input of product ${product} is short`
        : `${short.site ?? 'a source'} can make ${round(short.makes, 4)} of the ${round(short.needed, 4)} ${short.part} a day that are needed,`;
    return `Without any disruption ${why} and ${part} loses ${round(lost, 4)} units.`;
  },
  'units-only': ({ part }) => `No margin or price of ${part} can be counted in money: its losses count in units only.`,
  'part-not-needed': ({ part }) => `Nothing that is sold needs ${part}: nobody makes or orders it here.`,
  'nothing-sold': ({ areZero = false }) =>
    areZero
      ? 'The yearly demand of every product is 0 on file: nothing is sold, so that nothing can be lost. Give one above 0 in the parts table and the scenario can run.'
      : 'No product has a yearly demand on file, so it cannot be judged what is lost. Give one in the parts table and the scenario can run.',
  'no-money-on-file': () =>
    'No product that is sold has a margin or a price on file, so what is lost can be told in units only. Give one in the parts table.',
  'bands-of-draws': ({ draws }) => `Bands over time rest on the first ${draws} runs.`,
  'part-bands-of-draws': ({ draws }) => `Bands of parts rest on the first ${draws} runs.`,
  'bands-of-parts': ({ parts, mattering }) =>
    `Of ${mattering} parts that were chosen or matter, the first ${parts} have bands.`,
  'reaches-nothing-needed': ({ disruption, parts }) =>
    `${disruption} reaches only goods that nothing sold is known to need (${nameSome(parts)}): what they go into is not on file.`,
  'holds-no-lane': ({ disruption }) =>
    `${disruption} holds no lane: no goods on file meet what it controls, as surely as it asks.`,
  'never-sent': ({ disruption, lanes, parts }) =>
    `${disruption} never lets ${countLanes(lanes)} through (${nameSome(parts)}): what is prohibited, or may not go to a party on it, is not filed.`,
  'reviewed-closer': ({ disruption, lanes, parts, isDecided }) =>
    `${disruption}: a party on ${countLanes(lanes)} (${nameSome(parts)}) is on a watch list, whose review knows no time limit: ${
      isDecided ? 'it takes longer by a factor that is assumed' : 'nothing is decided by the horizon'
    }.`,
  'stops-no-plant': ({ disruption, site }) =>
    `${disruption} stops nothing: ${site} is at work or supplies nothing, and a plant at work goes on shipping.`,
  'touches-nothing': ({ disruption }) => `${disruption} touches nothing: no source on file matches it.`,
  'begins-after-horizon': ({ disruption, first, horizon }) =>
    `${disruption} begins on day ${first} at the earliest, and the scenario ends after ${horizon} days: nothing that it does is counted.`,
  'changes-no-figure': ({ disruption, figure }) => `${disruption} changes nothing: ${NO_FIGURE[figure]}.`,
  'nobody-asks': ({ scenario, parts }) =>
    `${scenario} changes nothing where nobody is known to ask for the product: ${nameSome(parts)}.`,
  'idle-classes': ({ disruption, classes }) =>
    `${disruption}: none of the goods that it holds are of a class ${classes.join(', ')}.`,
  'unpriced-trade-left-out': () => 'Trade without a price or a volume on file is not in the network.',
  'sites-without-trade': ({ sites, of }) =>
    `Of ${sites === of ? `all ${of}` : `${sites} of ${of}`} sites no trade with another is known by price and volume, so how much stops with them is not known.`,
  'sites-without-category': ({ sites }) =>
    `Of ${sites} sites it is not on file what they make: they count as one category, and where its sites may step in for each other, their figures are too low.`,
  'unsold-products-left-out': ({ products }) =>
    products === 1
      ? '1 product has no price or no demand on file, so its sales are not in it.'
      : `${products} products have no price or no demand on file, so their sales are not in it.`,
};

/** Returns the sentence of a note, with its full stop: the same on every page, on the command line and in the API's results. */
export function sayNote({ code, facts }: EngineNote): string {
  return (SENTENCES[code] as (facts: EngineNote['facts']) => string)(facts);
}

/** Whether a value of a report is a note: an object of a code and its facts. */
export function isNote(value: unknown): value is EngineNote {
  return (
    typeof value === 'object' &&
    value !== null &&
    'facts' in value &&
    'code' in value &&
    Object.hasOwn(SENTENCES, String(value.code))
  );
}

function sayCause(cause: ShortageCause): string {
  switch (cause.kind) {
    case 'source': {
      const name = `${cause.site}/${cause.part}`;
      return cause.makes === 0 ? `${name} makes nothing` : `${name} makes at most ${round(cause.makes, 3)} a day`;
    }
    case 'line':
      return `the line ${cause.name} has no time left`;
    case 'unnamed-sources':
      return `sources of ${nameNeed(cause)} without a name bring at most ${round(cause.bring, 3)} a day`;
    case 'nobody':
      return `nobody supplies ${nameNeed(cause)}`;
  }
}

function countLanes(lanes: number): string {
  return lanes === 1 ? '1 lane' : `${lanes} lanes`;
}

/** The first three names, and how many more there are. */
function nameSome(names: readonly string[]): string {
  const more = names.length - 3;
  return more > 0 ? `${names.slice(0, 3).join(', ')} and ${more} more` : names.join(', ');
}

function nameNeed({ part, site }: { part: string; site: string | null }): string {
  return site === null ? part : `${part} for ${site}`;
}

function round(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
