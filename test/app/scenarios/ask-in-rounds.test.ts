import { describe, expect, it } from 'vitest';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import type { AnswerOf } from '../../../src/analyses/answers.ts';
import { askInRounds, type AskFigures } from '../../../src/app/scenarios/compare/ask-in-rounds.ts';
import { takeTurns } from '../../../src/app/scenarios/compare/take-turns.ts';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { QUIET, readPumpWorks } from '../../engine/simulation/pump-works.ts';

const UNCERTAIN: Scenario = {
  ...QUIET,
  draws: 1000,
  disruptions: [
    {
      ...NEW_DISRUPTIONS['site-outage'],
      id: 'hamm',
      siteId: 'HAM',
      duration: { kind: 'uniform', low: 2, high: 20 },
    },
  ],
};
const named = (id: string): Scenario => ({ ...UNCERTAIN, id });
const going = (): AbortSignal => new AbortController().signal;

/** An asker who notes what it is asked, and answers the next one that waits when it is let. */
function setup() {
  const asked: string[] = [];
  const open: (() => void)[] = [];
  const ask: AskFigures = ({ scenario: { id, draws } }) => {
    asked.push(`${id} ${draws}`);
    return new Promise<AnswerOf<'figures'>>((resolve) =>
      open.push(() => resolve({ ok: true, report: { draws, ended: 'budget' } } as AnswerOf<'figures'>)),
    );
  };
  const answerNext = async (): Promise<void> => {
    open.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { asked, ask, answerNext };
}

describe('scenarios that are asked about together', () => {
  it('all have figures by few runs before any has more, two at a time on two lanes', async () => {
    const { asked, ask, answerNext } = setup();
    const inTurn = takeTurns(2);
    const answers = ['a', 'b', 'c'].map((id) => askInRounds(ask, inTurn, { scenario: named(id) }, { signal: going() }));
    await Promise.resolve();
    expect(asked).toEqual(['a 32', 'b 32']);
    for (let turn = 0; turn < 9; turn += 1) await answerNext();
    expect(asked).toEqual(['a 32', 'b 32', 'c 32', 'a 128', 'b 128', 'c 128', 'a 1000', 'b 1000', 'c 1000']);
    const drawn = (await Promise.all(answers)).map((answer) => (answer.ok ? answer.report.draws : null));
    expect(drawn).toEqual([1000, 1000, 1000]);
  });

  it('tell no piece of fewer runs than the one before, and end with the answer of one who was asked at once', async () => {
    const about = { dataset: await readPumpWorks(), dataVersion: 'v1' };
    const fewer = { ...UNCERTAIN, draws: 520 };
    const pieces: number[] = [];
    const answer = await askInRounds(
      (question, hooks) => answerInline('figures', about, question, hooks),
      takeTurns(1),
      { scenario: fewer },
      { signal: going(), onPiece: ({ draws }) => pieces.push(draws) },
    );
    expect(pieces).toEqual([32, 128, 512]);
    expect(answer).toEqual(await answerInline('figures', about, { scenario: fewer }));
    const whole = await answerInline('simulation', about, { scenario: fewer });
    if (!answer.ok || !whole.ok) throw new Error('The scenario did not run.');
    for (const figure of ['draws', 'ended', 'loss', 'extraCost', 'products'] as const)
      expect(answer.report[figure]).toEqual(whole.report[figure]);
  });

  it('ask once where the runs are few, or nothing is uncertain after the first', async () => {
    const { asked, ask } = setup();
    void askInRounds(ask, takeTurns(1), { scenario: { ...named('a'), draws: 60 } }, { signal: going() });
    await Promise.resolve();
    expect(asked).toEqual(['a 60']);
    const about = { dataset: await readPumpWorks(), dataVersion: 'v1' };
    const draws: number[] = [];
    await askInRounds(
      (question, hooks) => {
        draws.push(question.scenario.draws);
        return answerInline('figures', about, question, hooks);
      },
      takeTurns(1),
      { scenario: { ...UNCERTAIN, disruptions: [] } },
      { signal: going() },
    );
    expect(draws).toEqual([32, 1000]);
  });

  it('leave their place in the row where nobody wants them any more, and free their lane when they fail', async () => {
    const inTurn = takeTurns(1);
    const [first, second] = [new AbortController(), new AbortController()];
    const done: string[] = [];
    let fail: (error: Error) => void = () => undefined;
    const broken = inTurn(() => new Promise((_, reject) => (fail = reject)), first.signal);
    const unwanted = inTurn(() => Promise.resolve(done.push('unwanted')), second.signal);
    const last = inTurn(() => Promise.resolve(done.push('last')), going());
    second.abort(new Error('nobody waits'));
    await expect(unwanted).rejects.toThrow('nobody waits');
    fail(new Error('out of memory'));
    await expect(broken).rejects.toThrow('out of memory');
    await last;
    expect(done).toEqual(['last']);
    await expect(inTurn(() => Promise.resolve(), AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    expect(await inTurn(() => Promise.resolve('free'), going())).toBe('free');
  });
});
