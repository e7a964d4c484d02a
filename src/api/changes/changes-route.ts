import type { Guard } from '../guard.ts';
import { describeFaults, problemResponse } from '../problem.ts';
import { checkValue } from '../requests/check-value.ts';
import type { TellChanges } from './change-teller.ts';
import { changesQuery } from './changes-contract.ts';

/** Answers questions about changes. `tell` undefined: the pages of this host compare versions themselves. */
export function addChangesRoute(guard: Guard, tell: TellChanges | undefined, now: () => Date): void {
  guard.inWorkspace('GET /workspaces/{workspace}/changes', async ({ request, workspace }) => {
    if (!tell) return problemResponse(404, 'This host compares no versions: its pages do that themselves.');
    const asked = checkValue(changesQuery, Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.ok) return problemResponse(422, describeFaults(asked.faults));
    const { since, lawDate = now().toISOString().slice(0, 10), inference } = asked.value;
    if (workspace.head === null) return Response.json({ changes: [] });
    const question = { head: workspace.head, since, lawDate, inference: inference !== 'false' };
    const told = await tell(workspace.id, question);
    return told.ok ? Response.json(told.feed) : problemResponse(422, `since: ${told.reason}`);
  });
}
