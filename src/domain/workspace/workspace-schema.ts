import { z } from 'zod';
import { workspaceFile } from './workspace-file.ts';

/** JSON Schema (2020-12) of a `*.lodestone.json` file as one may write it: fields with a default may be left out. */
export function getWorkspaceSchema(): Record<string, unknown> {
  return {
    $id: 'urn:lodestone:workspace:1',
    title: 'Lodestone workspace',
    description:
      'One company: its data versions, its assumptions about unconfirmed measures, triage, saved views and scenarios.',
    ...z.toJSONSchema(workspaceFile, { io: 'input', target: 'draft-2020-12' }),
  };
}
