import type { z } from 'zod';
import { hashInSteps } from '../domain/content-hash.ts';
import { TABLES } from '../domain/dataset.ts';
import type { Dataset } from '../domain/dataset.ts';
import { findLoopsInSteps } from '../domain/checks/bom-loops.ts';
import { findBrokenInSteps } from '../domain/checks/references.ts';
import type { BrokenReference } from '../domain/checks/references.ts';
import { runWithBreaks } from '../domain/steps.ts';
import { findUnsoundInSteps } from '../domain/checks/unsound-records.ts';
import type { AuditEvent } from '../domain/workspace/workspace.ts';
import { createBreaks } from './requests/breaks.ts';
import { checkDocuments } from './requests/check-documents.ts';
import type { firstContent, newVersion } from './contract.ts';
import { problemResponse } from './problem.ts';
import type { FirstContent, VersionToStore } from './storage.ts';

/** Makes the audit event of the asker's write, now. */
export type CreateEvent = (action: string, subject: string, detail: string) => AuditEvent;

/** A version as a storage takes it, named by its content, with its event. */
export async function prepareVersion(
  createEvent: CreateEvent,
  { dataset, note, sourceFiles, leftOut, unread }: Omit<z.output<typeof newVersion>, 'basedOn'>,
): Promise<VersionToStore & { event: AuditEvent }> {
  const hash = await runWithBreaks(hashInSteps(dataset), createBreaks());
  const event = createEvent('add-version', hash, note);
  const { at: accepted, author } = event;
  const { dataDate } = dataset.settings;
  const meta = { hash, accepted, author, note, dataDate, sourceFiles, counts: countRows(dataset), leftOut };
  return {
    meta: unread === undefined ? meta : { ...meta, unread },
    dataset,
    event,
  };
}

/** The content of a new workspace as a storage takes it, or the refusal of an inconsistent one. */
export async function prepareContent(
  createEvent: CreateEvent,
  content: z.output<typeof firstContent>,
): Promise<FirstContent | Response> {
  for (const [index, { dataset }] of content.versions.entries()) {
    const broken = await describeFault(dataset, `content.versions.${String(index)}.dataset`);
    if (broken !== null) return problemResponse(422, broken);
  }
  const checked = checkDocuments(content.documents, { canDelete: false });
  if (!checked.ok) return problemResponse(422, `content.documents: ${checked.detail}`);
  const documents = checked.value.map((document) => {
    const event = createEvent('write-document', `${document.kind}/${document.key}`, 'on revision 0');
    return { ...document, event };
  });
  const versions: FirstContent['versions'][number][] = [];
  for (const version of content.versions) versions.push(await prepareVersion(createEvent, version));
  const head = versions[content.head ?? versions.length - 1]?.meta.hash;
  if (head === undefined) return problemResponse(422, 'content.head: there is no such version');
  return { versions, head, documents };
}

/**
 * The first fault of a dataset that no import would have let pass, an unsound record, a dead reference or a loop without a finite need, as a sentence with its place under `path`;
 * null: there is none.
 */
export async function describeFault(dataset: Dataset, path: string): Promise<string | null> {
  const [unsound, ...further] = await runWithBreaks(findUnsoundInSteps(dataset), createBreaks());
  if (unsound) return describePlace(path, unsound, `${JSON.stringify(unsound.value)} ${unsound.why}`, further.length);
  const [broken, ...others] = await runWithBreaks(findBrokenInSteps(dataset), createBreaks());
  if (broken) return describePlace(path, broken, `"${broken.value}" is not in ${broken.target}`, others.length);
  const loops = await runWithBreaks(findLoopsInSteps(dataset.bom), createBreaks());
  const [loop, ...more] = loops.filter(({ kind }) => kind !== 'returns-less');
  if (loop?.line === undefined) return null;
  const place = { table: 'bom', index: dataset.bom.indexOf(loop.line), field: 'child' } as const;
  const fault = loop.kind === 'too-large' ? 'has too many parts to be solved' : 'uses at least as much as it makes';
  return describePlace(path, place, `${loop.name} ${fault}`, more.length);
}

function describePlace(
  path: string,
  { table, index, field }: Pick<BrokenReference, 'table' | 'index' | 'field'>,
  fault: string,
  others: number,
): string {
  const rest = others > 0 ? `; and ${String(others)} more` : '';
  return `${path}.${table}.${String(index)}.${field}: ${fault}${rest}`;
}

function countRows(dataset: Dataset): Record<string, number> {
  return Object.fromEntries(TABLES.map((table) => [table, dataset[table].length]));
}
