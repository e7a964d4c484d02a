import { z } from 'zod';
import { findUnknownField, sayFault } from '../../domain/scenario/say-fault.ts';
import { scenario } from '../../domain/scenario/scenario.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';

/** A scenario as a file of its own: enough to run it again to the same digits on the same data, catalogue and engine. */
const scenarioFile = z.object({
  format: z.literal('lodestone-scenario'),
  formatVersion: z.literal(1),
  scenario,
});
type ScenarioFile = z.infer<typeof scenarioFile>;

/** No scenario built by a person comes near this; a file above it is something else. */
const MOST_BYTES = 4_000_000;

/** The file's text. */
export function writeScenarioFile(one: Scenario): string {
  return `${JSON.stringify({ format: 'lodestone-scenario', formatVersion: 1, scenario: one }, null, 2)}\n`;
}

/** The scenario in a file chosen by a person, or one sentence why there is none: too large, gone since the choice, or not understood. */
export async function openScenarioFile(file: Blob): Promise<ReturnType<typeof readScenarioFile>> {
  if (file.size > MOST_BYTES)
    return { refused: 'This is no scenario file: it has more than 4 MB. Data are imported on the Data page.' };
  try {
    return readScenarioFile(await file.text());
  } catch {
    return {
      refused: 'This file cannot be opened: it was moved, changed or locked since it was chosen. Choose it again.',
    };
  }
}

/** The scenario in a file's text, or one sentence why there is none. */
export function readScenarioFile(text: string): { file: ScenarioFile } | { refused: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {
      refused: 'This is no scenario file: it is not JSON. Bring a file that was saved here as *.scenario.json.',
    };
  }
  const read = scenarioFile.safeParse(parsed, { error: sayFault });
  if (read.success) {
    const unknown = findUnknownField(parsed, read.data);
    return unknown === null
      ? { file: read.data }
      : { refused: `This scenario cannot be read: at ${unknown}: no field of a scenario is called so.` };
  }
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.join('.');
  return { refused: `This scenario cannot be read: at ${place}: ${issue?.message ?? 'not understood'}` };
}
