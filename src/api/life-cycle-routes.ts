import type { Accounts } from './people/accounts.ts';
import type { Guard } from './guard.ts';
import * as contract from './people/people-contract.ts';
import { answer, withBody } from './people/people-routes.ts';

/** Data kept of a person or an organisation as a file, and the end of them and of workspaces. */
export function addLifeCycleRoutes(guard: Guard, accounts: Accounts): void {
  guard.inWorkspace(
    'POST /workspaces/{workspace}/delete',
    withBody(contract.named, async (given, { caller, workspace }) =>
      answer(await accounts.deleteWorkspace(caller, workspace, given)),
    ),
  );
  guard.inOrganisation(
    'POST /organisations/{organisation}/delete',
    withBody(contract.named, async (given, { caller, organisation }) =>
      answer(await accounts.deleteOrganisation(caller, organisation, given)),
    ),
  );
  guard.inOrganisation('GET /organisations/{organisation}/export', async ({ caller, organisation }) =>
    Response.json(await accounts.tellOrganisation(caller, organisation)),
  );
  guard.forCaller('GET /me/export', async ({ caller }) => Response.json(await accounts.tellOwn(caller)));
  guard.forCaller(
    'POST /me/delete',
    withBody(contract.deletePerson, async (given, { request, caller }) =>
      answer(await accounts.deletePerson(request, caller, given)),
    ),
  );
}
