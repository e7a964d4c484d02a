import type { Catalogue, Limb } from '../../catalogue/schema.ts';
import type { LetterLaw } from '../../domain/letters/letter.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { Clocks } from '../../domain/workspace/workspace.ts';
import type { LimbStanding } from '../controls/status.ts';
import { addDays } from '../licences/judge-cover.ts';
import type { Question } from '../exposure/questions/question.ts';

/** Rules named in one sentence of a letter; more of them tell a supplier no more. */
const MOST_LAWS = 3;

/** The living rules behind the questions, most questions first: those in force before those in a pause. */
export function listLaws(
  questions: readonly Pick<Question, 'measures'>[],
  {
    catalogue: { measures },
    standings,
    clocks,
  }: { catalogue: Pick<Catalogue, 'measures'>; standings: ReadonlyMap<string, LimbStanding>; clocks: Clocks },
): LetterLaw[] {
  const counts = new Map<string, number>();
  for (const id of questions.flatMap((question) => question.measures)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const found = measures.flatMap((measure) => {
    const count = counts.get(measure.id);
    const limbs = measure.limbs.flatMap((limb) => {
      const standing = standings.get(limb.id);
      return standing === undefined || standing.standing === 'off' ? [] : [{ limb, standing }];
    });
    const [first] = limbs.toSorted(
      (a, b) => (a.standing.standing === 'live' ? 0 : 1) - (b.standing.standing === 'live' ? 0 : 1),
    );
    if (count === undefined || first === undefined) return [];
    const { standing, status, windowEnd } = first.standing;
    const law: LetterLaw = {
      number: measure.number,
      since: getFirstDay(first.limb, clocks),
      status: standing === 'live' ? 'in-force' : status === 'suspended' ? 'suspended' : 'unclear',
      until: standing === 'live' ? null : windowEnd,
    };
    return [{ law, count }];
  });
  return found
    .toSorted((a, b) => Number(a.law.status !== 'in-force') - Number(b.law.status !== 'in-force') || b.count - a.count)
    .slice(0, MOST_LAWS)
    .map(({ law }) => law);
}

/** First day of a rule, or the first one after its last pause up to the law date: it may have been in force on no day before. */
function getFirstDay({ effective, suspensions }: Limb, { lawDate, suspensionEnd }: Clocks): IsoDate {
  const days = suspensions
    .filter(({ from, to }) => from <= lawDate && to <= lawDate)
    .map(({ to }) => (suspensionEnd === 'inclusive' ? addDays(to, 1) : to));
  return [effective, ...days].toSorted().at(-1) ?? effective;
}
