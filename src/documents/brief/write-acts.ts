import type { BriefReport, CaseAct } from '../../engine/brief/brief-report.ts';
import type { MoveFigures } from '../../engine/moves/moves-report.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';
import { type MoveNames, nameMove } from '../words/name-move.ts';
import { countUnjudged } from '../words/state-words.ts';
import { nameGoods } from '../words/name-goods.ts';
import { getShortName } from '../words/path-links.ts';
import type { BriefSheet, SheetAct } from './brief-sheet.ts';
import { sayUntold } from './say-first.ts';
import { nameSome } from '../words/name-some.ts';
import { getOwn } from '../../domain/get-own.ts';
import { sayCoverBound } from '../../domain/notes/say-cover-bound.ts';
import { readSavingsBasis } from '../words/say-savings.ts';

const MOST_CASES = 4;
const MOST_MOVES = 3;
const MOST_PARTS = 2;

type Input = Pick<BriefReport, 'acts' | 'moves' | 'names' | 'casesWithoutDay' | 'exposure' | 'run'>;

/** Returns acts for now: the weightiest licence cases, then the moves of the plan; those not shown are counted. */
export function writeActs(report: Input): BriefSheet['acts'] {
  const { acts, moves, casesWithoutDay, exposure, run } = report;
  const { currency } = exposure;
  const inPlan = (moves?.moves ?? []).filter(({ isInPlan }) => isInPlan);
  const best = inPlan.toSorted((a, b) => (b.avoidsInPlan?.value ?? 0) - (a.avoidsInPlan?.value ?? 0));
  const cases = acts.slice(0, MOST_CASES).map((act) => writeCase(act, currency));
  const shown = [...cases, ...best.slice(0, MOST_MOVES).map((move) => writeMove(move, report))];
  const left = [
    acts.length > MOST_CASES ? `${formatCounted(acts.length - MOST_CASES, 'more filing')} on the Licences page` : null,
    inPlan.length > MOST_MOVES ? `${formatCounted(inPlan.length - MOST_MOVES, 'more move')} in the plan` : null,
    casesWithoutDay > 0
      ? `${formatCounted(casesWithoutDay, 'case')} without a day, since cover or wait is not known`
      : null,
  ].filter((clause) => clause !== null);
  const open = countUnjudged(exposure.ledger.parts);
  // A case without a day may be due today, so nothing says that none is.
  const due =
    casesWithoutDay > 0 ? 'No day can be told by which to file' : `No filing is ${open > 0 ? 'known to be ' : ''}due`;
  const first =
    open > 0
      ? ` First ask suppliers about the ${open === 1 ? 'part' : formatCounted(open, 'part')} that cannot be judged.`
      : '';
  const none = `${due}, and no move is in a plan.${first}`;
  return { shown, none, more: left.length === 0 ? null : `${left.join(' · ')}.`, note: sayPlan(report, run) };
}

function sayPlan({ moves, exposure: { currency } }: Input, run: BriefReport['run']): string {
  const rests =
    'Of a filing: the last day on which a decision still comes before cover ends (the Licences page says when it can be handed in), and the revenue that rests on its parts; such sums overlap.';
  if (run.unjudged !== null) return `${rests} No move can be weighed: ${run.unjudged}`;
  if (moves === null) return `${rests} No search for moves has been run for this page.`;
  const untold = sayUntold(run);
  if (untold !== null) return `${rests} No move can be weighed: ${untold}.`;
  const { nothing, plan, draws, basis } = moves;
  const money = (amount: number): string => formatMoney(amount, currency);
  if (plan.ids.length === 0)
    return `${rests} No move was found that is worth its cost, over ${draws} runs: ${money(nothing.unsold.value)} of ${basis} stays unsold in the mean. ${moves.notes.join(' ')}`.trim();
  const price = plan.cost.value < 0 ? `saves ${money(-plan.cost.value)}` : `costs ${money(plan.cost.value)}`;
  return `${rests} The plan of moves ${price} and brings unsold ${basis} from ${money(nothing.unsold.value)} to ${money(plan.unsold.value)} in the mean of ${draws} runs. ${moves.notes.join(' ')}`.trim();
}

function nameParts({ parts }: CaseAct): string {
  return nameSome(
    parts.map((part) => getShortName(nameGoods(part))),
    MOST_PARTS,
  );
}

function writeCase(act: CaseAct, currency: string): SheetAct {
  const { actBy, coverUntil, coverIsLatest, coverIsEarliest, coverIsShared, decision, owner, isLate } = act;
  const { restsOn, restsOnIsLeast } = act;
  const cover =
    coverUntil === null
      ? 'cover not known'
      : `cover until ${formatDate(coverUntil)}${sayCoverBound({ isLatest: coverIsLatest, isEarliest: coverIsEarliest })}${coverIsShared ? ' with the stock of all plants together' : ''}`;
  const wait =
    decision === null
      ? act.standing === 'cannot-say'
        ? 'wait not known'
        : 'no decision can be expected'
      : `decision ${formatDate(decision.median)} (${formatDate(decision.early)} to ${formatDate(decision.late)})`;
  return {
    title: `${sayStep(act)}: ${act.exporter}${act.endUser === null ? '' : ` › ${act.endUser}`}`,
    detail: `${nameParts(act)}; ${cover}, ${wait}.`,
    by: actBy === null ? 'not known' : isLate ? `at once, due ${formatDate(actBy)}` : formatDate(actBy),
    isLate,
    cost: 'not on file',
    effect:
      restsOn > 0
        ? `${restsOnIsLeast ? 'at least ' : ''}${formatMoney(restsOn, currency)} rests on it`
        : 'no revenue known',
    owner: owner ?? 'nobody named',
  };
}

/** Act on a case, by how far it has come. */
function sayStep({ state, standing, codes, isMakerNamed }: CaseAct): string {
  const items = codes.join(', ');
  if (standing === 'no-route') return `Find another source, no licence can be had for ${items}`;
  switch (state) {
    case 'filed':
      return `Bridge the wait for ${items}`;
    case 'question':
      return `Answer the questions on ${items}`;
    case 'returned':
      return `Mend and file again ${items}`;
    case 'refused':
    case 'withdrawn':
      return `File again or buy elsewhere ${items}`;
    case 'expired':
      return `Renew ${items}`;
    case 'granted':
    case 'ahead':
      return `Renew or extend ${items}`;
    case 'none':
    case 'needed':
    case 'drafted':
      return isMakerNamed ? `File ${items}` : `Find out who makes it and has to file ${items}`;
  }
}

/** Returns how a brief calls parts and sites. */
export function nameOnBrief(names: BriefReport['names']): MoveNames {
  return {
    part: (partNumber) => getOwn(names.parts, partNumber) || partNumber,
    site: (siteId) => (siteId === null ? 'source not seen' : (getOwn(names.sites, siteId) ?? siteId)),
  };
}

function writeMove(move: MoveFigures, { names, exposure: { currency, lawDate } }: Input): SheetAct {
  const { decideBy, costInPlan, avoidsInPlan } = move;
  const isLate = decideBy !== null && decideBy <= lawDate;
  return {
    title: nameMove(move.lever, nameOnBrief(names)),
    detail: move.isSuggested ? 'Suggested for what stops the scenario.' : 'A move of the scenario.',
    by: decideBy === null ? 'no day' : isLate ? 'at once' : formatDate(decideBy),
    isLate,
    cost:
      costInPlan !== null && costInPlan < 0
        ? `saves ${formatMoney(-costInPlan, currency)}`
        : formatMoney(costInPlan, currency),
    effect: avoidsInPlan === null ? 'not known' : sayAvoided(move, avoidsInPlan.value, currency),
    owner: 'nobody named',
  };
}

function sayAvoided(move: MoveFigures, amount: number, currency: string): string {
  const basis = readSavingsBasis(move, amount);
  if (basis === 'not known') return 'what it avoids is not known';
  return `avoids ${basis === 'at least' ? 'at least ' : ''}${formatMoney(amount, currency)}`;
}
