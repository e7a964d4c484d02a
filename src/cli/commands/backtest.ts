import { BACKTEST_DRAWS, forecastEpisode, hashForecasts } from '../../analyses/backtest.ts';
import { type PastCheck, type ScoredPast, scorePast } from '../../analyses/score-past.ts';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { loadPast, type Past } from '../../catalogue/past/load-past.ts';
import type { Check, Episode, Forecast } from '../../catalogue/past/past-schema.ts';
import { writeFare, writeForecast, writeScore, writeSeen } from '../../domain/write-backtest.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { writeTextTable } from '../text-table.ts';

/** `backtest`: the model's words on events since 2023, run now, beside the observations; the misses first. With `--unopened` the forecasts alone. */
export const backtest: Command = {
  usage: 'backtest [--episode ID] [--unopened]',
  summary: 'the model held against stops, exports and licences since 2023: misses first, and the overall score',
  run: async (argv, { tell }) => {
    const args = readArguments(argv, {
      json: { type: 'boolean' },
      episode: { type: 'string' },
      unopened: { type: 'boolean' },
    });
    if (args.paths.length > 0) throw new Refusal('backtest reads no files: its episodes ship with the program.');
    const past = loadPast();
    const episodes = chooseEpisodes(past.episodes, args.text('episode'));
    const forecasts: Forecast[] = [];
    for (const episode of episodes) {
      tell(`${episode.name} …`);
      forecasts.push(...(await forecastEpisode(episode, loadCatalogue())));
    }
    if (args.flag('unopened')) {
      const hash = hashForecasts(episodes, forecasts);
      return { output: writeJson({ hash, draws: BACKTEST_DRAWS, forecasts }), exitCode: 0 };
    }
    const asked = new Set(forecasts.map(({ question }) => question));
    const record = past.record.filter(({ question }) => asked.has(question));
    const { checks, byEpisode, score } = scorePast({ episodes, record }, forecasts);
    const whys = new Map(past.causes.map(({ episode, why }) => [episode, why]));
    const isSealed = isAsSealed(past, forecasts);
    const { sealedOn, hash } = past.seal;
    if (args.flag('json')) {
      const told = checks.map(({ asked: { says }, episode, ...one }) => ({ ...one, says, episode: episode.id }));
      const apart = byEpisode.map(({ episode: { id }, score: own }) => ({ episode: id, ...own, why: whys.get(id) }));
      return { output: writeJson({ sealedOn, isSealed, hash, score, byEpisode: apart, checks: told }), exitCode: 0 };
    }
    const lines = [
      describeChecks(checks),
      describeEpisodes(byEpisode, whys),
      `All: ${writeScore(score.all)}`,
      `Held out: ${writeScore(score.heldOut)}`,
      `Fitted: ${writeScore(score.fitted)}`,
      isSealed
        ? `These are the forecasts that were sealed on ${sealedOn} (sha-256 ${hash.slice(0, 12)}).`
        : `These are not the forecasts that were sealed on ${sealedOn}: the model or an episode has changed since.`,
    ];
    return { output: `${lines.join('\n')}\n`, exitCode: 0 };
  },
};

function chooseEpisodes(episodes: readonly Episode[], id: string | undefined): readonly Episode[] {
  if (id === undefined) return episodes;
  const chosen = episodes.filter((one) => one.id === id);
  if (chosen.length > 0) return chosen;
  throw new Refusal(`There is no episode ${id}; the episodes are ${episodes.map((one) => one.id).join(', ')}.`);
}

/** Whether the seal is whole and forecasts of its questions are its own. */
function isAsSealed({ episodes, seal }: Past, forecasts: readonly Forecast[]): boolean {
  const sealed = new Map(seal.forecasts.map((one) => [one.question, JSON.stringify(one)]));
  const isWhole = hashForecasts(episodes, seal.forecasts) === seal.hash;
  return isWhole && forecasts.every((one) => sealed.get(one.question) === JSON.stringify(one));
}

/** How each episode fares, and below it why. */
function describeEpisodes(
  byEpisode: ScoredPast<Episode, Check>['byEpisode'],
  whys: ReadonlyMap<string, string>,
): string {
  const columns = [{ title: 'Episode' }, { title: 'Bands that hold', right: true }, { title: 'Brier', right: true }];
  const rows = byEpisode.map(({ episode: { name }, score }) => {
    const { bands, brier } = writeFare(score);
    return [name, bands, brier];
  });
  const reasons = byEpisode.flatMap(({ episode: { id, name } }) => {
    const why = whys.get(id);
    return why === undefined ? [] : [`${name}: ${why}`];
  });
  return [writeTextTable(columns, rows), ...reasons, ''].join('\n');
}

function describeChecks(checks: readonly PastCheck<Episode, Check>[]): string {
  const columns = [
    { title: 'Episode' },
    { title: 'Question' },
    { title: 'Seen', right: true },
    { title: 'Said, 10 – 50 – 90 of 100', right: true },
    { title: '' },
    { title: 'Use' },
  ];
  const rows = checks.map(({ episode, asked, seen, forecast, isMet, use }) => {
    const counted = { asks: asked.asks, startDate: episode.startDate };
    return [
      episode.name,
      asked.says,
      writeSeen(seen, counted),
      writeForecast(forecast, counted),
      isMet ? 'in' : 'OUT',
      use,
    ];
  });
  return writeTextTable(columns, rows);
}
