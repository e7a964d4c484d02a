import { sayFault } from '../../../domain/scenario/say-fault.ts';
import { scenario as scenarioSchema } from '../../../domain/scenario/scenario.ts';
import { namePath } from './edit-path.ts';
import type { Json } from './edit-path.ts';

/** The first thing wrong with each field of a draft, by the name of its path. */
export function listProblems(draft: Json): ReadonlyMap<string, string> {
  const read = scenarioSchema.safeParse(draft, { error: sayFault });
  const problems = new Map<string, string>();
  for (const { path, message } of read.error?.issues ?? []) {
    const name = namePath(path.map((step) => (typeof step === 'symbol' ? String(step) : step)));
    if (!problems.has(name)) problems.set(name, message);
  }
  return problems;
}

/** How many fields are wrong, and the effect on a run. */
export function describeProblems({ size }: ReadonlyMap<string, string>): string {
  return `${size === 1 ? 'One field needs' : `${size} fields need`} attention; the last sound state is what runs.`;
}
