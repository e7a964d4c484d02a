import type { Accounts } from './accounts.ts';
import type { Guard } from './guard.ts';
import * as contract from './people-contract.ts';
import { answer, withBody } from './people-routes.ts';

/** Organisations: who is in them, who is asked to be, and what programs may do there. */
export function addOrganisationRoutes(guard: Guard, accounts: Accounts): void {
  const organisation = '/organisations/{organisation}';

  guard.forCaller('POST /organisations', ({ request, caller }) =>
    withBody(request, contract.newOrganisation, async (given) =>
      Response.json(await accounts.makeOrganisation(caller, given), { status: 201 }),
    ),
  );
  guard.inOrganisation(`PUT ${organisation}`, ({ request, caller, organisation: own }) =>
    withBody(request, contract.newOrganisation, async ({ name }) =>
      Response.json(await accounts.renameOrganisation(caller, own, name)),
    ),
  );

  guard.inOrganisation(`GET ${organisation}/members`, async ({ organisation: { id } }) =>
    Response.json(await accounts.listMembers(id)),
  );
  guard.inOrganisation(`PUT ${organisation}/members/{member}`, ({ request, caller, params, organisation: { id } }) =>
    withBody(request, contract.changeRole, async (given) =>
      answer(await accounts.changeRole(caller, id, params['member'] ?? '', given)),
    ),
  );
  guard.inOrganisation(`DELETE ${organisation}/members/{member}`, async ({ caller, params, organisation: { id } }) =>
    answer(await accounts.removeMember(caller, id, params['member'] ?? '')),
  );
  guard.inOrganisation(
    `POST ${organisation}/members/{member}/password-link`,
    ({ request, caller, params, organisation: { id } }) =>
      withBody(request, contract.nothing, async () =>
        answer(await accounts.makePasswordLink(caller, id, params['member'] ?? ''), 201),
      ),
  );

  guard.inOrganisation(`GET ${organisation}/invitations`, async ({ organisation: { id } }) =>
    Response.json(await accounts.listInvitations(id)),
  );
  guard.inOrganisation(`POST ${organisation}/invitations`, ({ request, caller, organisation: { id } }) =>
    withBody(request, contract.newInvitation, async (given) => answer(await accounts.invite(caller, id, given), 201)),
  );
  guard.inOrganisation(
    `DELETE ${organisation}/invitations/{invitation}`,
    async ({ caller, params, organisation: { id } }) =>
      answer(await accounts.withdrawInvitation(caller, id, params['invitation'] ?? '')),
  );

  guard.inOrganisation(`GET ${organisation}/tokens`, async ({ organisation: { id } }) =>
    Response.json(await accounts.listTokens(id)),
  );
  guard.inOrganisation(`DELETE ${organisation}/tokens/{token}`, async ({ caller, params, organisation: { id } }) =>
    answer(await accounts.revokeToken(caller, id, params['token'] ?? '')),
  );
}
