import { chooseSteps } from '../../analyses/changes/choose-steps.ts';
import { type VersionChange, compareVersions } from '../../analyses/changes/list-changes.ts';
import { formatMoney, formatMoneyFigure, formatMoneyStep, getSharedMoneyScale } from '../../documents/format/money.ts';
import { formatDate } from '../../documents/format/date.ts';
import { FILL_TEXTS } from '../../documents/words/fill-words.ts';
import { sayMoneyGap } from '../../documents/words/say-money-gap.ts';
import { NO_PACKS } from '../../domain/packs/pack-file.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { openPacks } from '../catalogue/open-packs.ts';
import { readArguments, readDay } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { describeWeek } from '../describe/describe-weekly.ts';
import { tellWeek } from '../tell-week.ts';
import { toPlainText, writeTextTable } from '../text-table.ts';
import { findWorkspace } from '../write-workspace.ts';

/** `changes W`: changes since a version or a day, version by version, by cause and author. */
export const changes: Command = {
  usage: 'changes W.lodestone.json [--since DAY|vN | --weekly] [--law-date DAY] [--no-inference]',
  summary: 'what changed since a version or a day, by cause: law, sourcing, data, settings, licences',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      json: { type: 'boolean' },
      since: { type: 'string' },
      weekly: { type: 'boolean' },
      'law-date': { type: 'string' },
      'no-inference': { type: 'boolean' },
    });
    const [path, ...more] = args.paths;
    if (path === undefined || more.length > 0) throw new Refusal('Name one workspace, a *.lodestone.json file.');
    const workspace = await findWorkspace(surroundings.folder, path);
    if (workspace === null) throw new Refusal(`There is no workspace ${path}.`);
    const { catalogue } = await openPacks(workspace.packs ?? NO_PACKS);
    const lawDate = readDay(args, 'law-date') ?? surroundings.today;
    const since = args.text('since');
    if (args.flag('weekly')) {
      if (since !== undefined) throw new Refusal('--weekly is the last seven days: leave --since out.');
      const week = tellWeek(workspace, { catalogue, until: lawDate, inference: !args.flag('no-inference') });
      return { output: args.flag('json') ? writeJson(week) : describeWeek(week), exitCode: 0 };
    }
    if (since !== undefined && !/^v\d+$/.test(since)) readDay(args, 'since');
    const metas = workspace.versions.map(({ meta }) => meta);
    const chosen = chooseSteps(metas, { head: workspace.head, since, lawDate });
    if (!chosen.ok) throw new Refusal(`--since: ${chosen.reason}`);
    const byHash = new Map(workspace.versions.map((version) => [version.meta.hash, version]));
    const found = chosen.steps.map((step) =>
      compareVersions(byHash.get(step.from.hash)!, byHash.get(step.to.hash)!, {
        catalogue,
        lawDate: step.lawDate,
        assumptions: workspace.assumptions,
        inference: !args.flag('no-inference'),
      }),
    );
    return { output: args.flag('json') ? writeJson({ changes: found }) : describe(found, chosen.isFirst), exitCode: 0 };
  },
};

const COLUMNS = ['Exposure', 'before', 'law', 'sourcing', 'data', 'settings', 'now'];

function describe(found: readonly VersionChange[], isFirst: boolean): string {
  if (found.length === 0)
    return isFirst ? 'This is the first version: nothing came before it.\n' : 'No version was accepted since then.\n';
  return found.map(describeOne).join('\n');
}

function describeOne({ from, to, author, note, currency, rows, licences, withoutMoney }: VersionChange): string {
  const scale = getSharedMoneyScale(rows.flatMap(({ before, now }) => [before, now]));
  const told = rows.map(({ fill, before, law, sourcing, data, remainder, now }) => [
    FILL_TEXTS[fill].label,
    formatMoneyFigure(before, scale),
    ...[law, sourcing, data, remainder].map((step) => formatMoneyStep(step, scale)),
    formatMoneyFigure(now, scale),
  ]);
  const sum = rows.reduce((total, { now }) => total + now, 0);
  const by = author === '' ? 'nobody named' : toPlainText(author);
  const why = note === '' ? '' : `: ${toPlainText(note)}`;
  return [
    `v${from.number} under the law of ${formatDate(from.lawDate)} to v${to.number} under that of ${formatDate(to.lawDate)}, accepted ${formatDate(to.accepted.slice(0, 10))} by ${by}${why}`,
    `Yearly revenue in ${currency} ${scale.suffix}, now ${withoutMoney.now.length > 0 ? 'at least ' : ''}${formatMoney(sum, currency)} in all; one cause at a time`,
    writeTextTable(
      COLUMNS.map((title, at) => ({ title, right: at > 0 })),
      told,
    ),
    ...sayMoneyGap(withoutMoney, toPlainText),
    `Licences on file: ${licences.added} added, ${licences.changed} changed, ${licences.removed} gone; they change no exposure.`,
    '',
  ].join('\n');
}
