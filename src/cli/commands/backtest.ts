import { BACKTEST_DRAWS, forecastEpisode, hashForecasts } from '../../analyses/backtest.ts';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { loadPast } from '../../catalogue/past/load-past.ts';
import type { Episode, Forecast } from '../../catalogue/past/past-schema.ts';
import { writeForecast, writeScore, writeSeen } from '../../domain/write-backtest.ts';
import { type ScoredCheck, scoreChecks, sumUp } from '../../engine/backtest/score-checks.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { writeTextTable } from '../text-table.ts';

/** `backtest`: what the model says of what happened since 2023, run now, beside what was seen; the misses first. */
export const backtest: Command = {
  usage: 'backtest [--unopened]',
  summary: 'the model held against stops, exports and approvals since 2023: misses first, and the overall score',
  run: async (argv, { tell }) => {
    const args = readArguments(argv, { json: { type: 'boolean' }, unopened: { type: 'boolean' } });
    if (args.paths.length > 0) throw new Refusal('backtest reads no files: its episodes ship with the program.');
    const { episodes, record, seal } = loadPast();
    const forecasts: Forecast[] = [];
    for (const episode of episodes) {
      tell(`${episode.name} …`);
      forecasts.push(...(await forecastEpisode(episode, loadCatalogue())));
    }
    const hash = hashForecasts(episodes, forecasts);
    if (args.flag('unopened')) {
      return { output: writeJson({ hash, draws: BACKTEST_DRAWS, forecasts }), exitCode: 0 };
    }
    const checks = scoreChecks(record, forecasts);
    const score = {
      all: sumUp(checks),
      fitted: sumUp(checks.filter(({ use }) => use === 'fitted')),
      heldOut: sumUp(checks.filter(({ use }) => use === 'held-out')),
    };
    const isSealed = hash === seal.hash;
    if (args.flag('json')) {
      return { output: writeJson({ sealedOn: seal.sealedOn, isSealed, hash, score, checks }), exitCode: 0 };
    }
    const said = isSealed
      ? `These are the forecasts that were sealed on ${seal.sealedOn} (sha-256 ${seal.hash.slice(0, 12)}).`
      : `These are not the forecasts that were sealed on ${seal.sealedOn}: the model or an episode has changed since.`;
    const output = [
      describeChecks(episodes, checks),
      '',
      `All: ${writeScore(score.all)}`,
      `Held out: ${writeScore(score.heldOut)}`,
      `Fitted: ${writeScore(score.fitted)}`,
      said,
    ];
    return { output: `${output.join('\n')}\n`, exitCode: 0 };
  },
};

function describeChecks(episodes: readonly Episode[], checks: readonly ScoredCheck[]): string {
  const questions = new Map(
    episodes.flatMap(({ name, questions: asked }) => asked.map((one) => [one.id, { name, ...one }])),
  );
  const columns = [
    { title: 'Episode' },
    { title: 'Question' },
    { title: 'Seen', right: true },
    { title: 'Said, 10-50-90 of 100', right: true },
    { title: '' },
    { title: 'Use' },
  ];
  const rows = checks.map((one) => {
    const { name, says, asks } = questions.get(one.question)!;
    const met = one.isMet ? 'in' : 'OUT';
    return [name, says, writeSeen(one.seen, asks), writeForecast(one.forecast, asks), met, one.use];
  });
  return writeTextTable(columns, rows);
}
