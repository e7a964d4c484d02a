import { takeStanding } from '../domain/answers/weaken-ahead.ts';
import { chooseSteps } from '../analyses/changes/choose-steps.ts';
import { compareVersions } from '../analyses/changes/list-changes.ts';
import type { Catalogue } from '../catalogue/schema.ts';
import type { WorkspaceFile } from '../domain/workspace/workspace-file.ts';
import { analyseLicences } from '../engine/licences/analyse.ts';
import type { Week } from './describe/describe-weekly.ts';

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;
const DAYS_AHEAD = 14;

/** Returns the changes in a workspace over the seven days before a day, and events in the fourteen after it: dates of the law and of licence cases. */
export function tellWeek(
  { versions, head, name, demo, assumptions }: WorkspaceFile,
  { catalogue, until, inference }: { catalogue: Catalogue; until: string; inference: boolean },
): Week {
  const since = addDays(until, -DAYS_A_WEEK);
  const metas = versions.map(({ meta }) => meta);
  const chosen = chooseSteps(metas, { head, since, lawDate: until });
  const steps = chosen.ok ? chosen.steps : [];
  const byHash = new Map(versions.map((version) => [version.meta.hash, version]));
  const now = byHash.get(head)!;
  const first = byHash.get(steps[0]?.from.hash ?? head)!;
  const isNew = first.meta.accepted.slice(0, 10) >= since;
  const setting = { catalogue, lawDate: until, assumptions, inference };
  return {
    company: name,
    isDemo: demo,
    since,
    until,
    isNew,
    // The version of a week ago is read under the law of that day, and one of this week under that of its own.
    change:
      isNew && first === now
        ? null
        : compareVersions(isNew ? first : { ...first, meta: { ...first.meta, dataDate: since } }, now, setting),
    accepted: [...(isNew ? [first.meta] : []), ...steps.map(({ to }) => to)],
    ahead: listAhead(now.dataset, now.meta.hash, setting),
  };
}

function listAhead(
  dataset: WorkspaceFile['versions'][number]['dataset'],
  dataVersion: string,
  { catalogue, lawDate, assumptions, inference }: Parameters<typeof compareVersions>[2],
): Week['ahead'] {
  const end = addDays(lawDate, DAYS_AHEAD);
  const question = {
    lawDate,
    suspensionEnd: 'inclusive' as const,
    assumptions,
    inference,
    dataVersion,
    destination: null,
  };
  const ofLaw = catalogue.calendar.map(({ date, event }) => ({ day: date, title: event }));
  return [
    ...ofLaw,
    ...analyseLicences({ dataset: takeStanding(dataset, lawDate, catalogue), catalogue, question }).days,
  ]
    .filter(({ day }) => day >= lawDate && day <= end)
    .map(({ day, title }) => ({ day, title }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.title < b.title ? -1 : 1));
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}
