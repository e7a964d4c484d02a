import { resolve } from 'node:path';
import { settleQuestion } from '../analyses/answer-inline.ts';
import { askAgain } from '../documents/plan/ask-again.ts';
import { listPlanNotes } from '../documents/plan/list-plan-notes.ts';
import { describePlan, listPlan } from '../documents/plan/list-plan.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { StoredPlan } from '../domain/scenario/stored-plan.ts';
import type { MovesReport } from '../engine/moves/moves-report.ts';
import { writeSheets } from '../intake/writing/write-workbook.ts';
import type { CommandResult, Surroundings } from './command.ts';
import { writeJson } from './command.ts';
import type { Arguments } from './reading/read-arguments.ts';
import { Refusal } from './refusal.ts';
import { writeDay } from './describe/describe-moves.ts';
import type { OpenedData } from './reading/opened-data.ts';
import { replaceFile } from './replace-file.ts';
import { tellProgress } from './tell-progress.ts';
import { toPlainText, writeMoney, writeTextTable } from './text-table.ts';

/** Returns the plan of a workspace with this id or name. Refuses a missing one, naming the existing ones. */
export function findPlan(name: string, plans: readonly StoredPlan[]): StoredPlan {
  const found = plans.find(({ id }) => id === name) ?? plans.find((plan) => plan.name === name);
  if (found !== undefined) return found;
  const there = plans.length === 0 ? 'it holds none' : `its plans are ${plans.map((plan) => plan.name).join(', ')}`;
  throw new Refusal(`The workspace has no plan “${name}”: ${there}.`);
}

/** Writes a plan as a workbook: its moves, and each part's units in each week. Refuses another name than a workbook's. */
export async function savePlan(
  path: string,
  plan: StoredPlan,
  { parts, sites }: Dataset,
  { folder }: Surroundings,
): Promise<void> {
  if (!/\.xlsx$/i.test(path)) throw new Refusal('Name the workbook: -o takes a file that ends in .xlsx.');
  const partNames = new Map(parts.map((part) => [part.partNumber, part.description]));
  const siteNames = new Map(sites.map((site) => [site.siteId, site.name]));
  const names = {
    part: (partNumber: string) => partNames.get(partNumber) || partNumber,
    site: (siteId: string | null) => (siteId === null ? 'source not seen' : (siteNames.get(siteId) ?? siteId)),
  };
  const header = describePlan(plan);
  await replaceFile(
    resolve(folder, path),
    await writeSheets(listPlan(plan, names).map((table) => ({ header, table }))),
  );
}

/** Judges a stored plan on the data of today, and shows the expectation beside it; with `-o` it is written as a workbook as well. */
export async function compareStored(
  plan: StoredPlan,
  data: OpenedData,
  args: Arguments,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const settled = await settleQuestion('moves', data, askAgain(plan), {
    onProgress: tellProgress('judging the plan', surroundings),
  });
  if (!settled.ok) throw new Refusal(settled.reason);
  const report = settled.report as MovesReport;
  if (report.unjudged !== null) throw new Refusal(report.unjudged);
  const path = args.text('output');
  if (path !== undefined) await savePlan(path, plan, data.dataset, surroundings);
  const now = {
    nothing: report.nothing.unsold.value,
    unsold: report.plan.unsold.value,
    cost: report.plan.cost.value,
    firstStop: report.plan.medianStop,
  };
  const { currency, dataVersion, catalogueVersion, basis, notes } = report;
  if (args.flag('json'))
    return {
      output: writeJson({ plan, now, currency, dataVersion, catalogueVersion, basis, notes }),
      exitCode: 0,
    };
  return { output: describeComparison(plan, now, report), exitCode: 0 };
}

function describeComparison(plan: StoredPlan, now: StoredPlan['expected'], report: MovesReport): string {
  const { expected, moves } = plan;
  const day = (stop: number | null): string =>
    stop === null ? 'none in half the runs' : writeDay(stop, report.startDate);
  const rows = [
    ['unsold, nothing done', writeMoney(expected.nothing), writeMoney(now.nothing)],
    ['unsold with the plan', writeMoney(expected.unsold), writeMoney(now.unsold)],
    ['cost', writeMoney(expected.cost), writeMoney(now.cost)],
    ['median first stop', day(expected.firstStop), day(now.firstStop)],
  ];
  const columns = [
    { title: '' },
    { title: `expected on ${plan.made}, ${plan.currency}`, right: true },
    { title: `now, ${report.currency}`, right: true },
  ];
  const moveColumns = ['move', 'state', 'owner', 'decide by'].map((title) => ({ title }));
  const listed = moves.map(({ lever, state, owner, decideBy }) => [
    lever.id,
    state,
    owner || 'nobody',
    decideBy ?? '–',
  ]);
  const rests = `Data ${plan.dataVersion.slice(0, 12)}, now ${report.dataVersion.slice(0, 12)} · catalogue ${plan.catalogueVersion}, now ${report.catalogueVersion}`;
  const notes = listPlanNotes(plan, report).map((note) => `${toPlainText(note)}\n`);
  return `${toPlainText(plan.name)}\n${rests}\n\n${writeTextTable(columns, rows)}\n${writeTextTable(moveColumns, listed)}${notes.length === 0 ? '' : `\n${notes.join('')}`}`;
}
