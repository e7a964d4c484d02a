import type { Accounts } from './accounts.ts';
import type { Guard } from '../guard.ts';
import * as contract from './people-contract.ts';
import { answerList, getId, pageWhole } from '../requests/pages.ts';
import { answer, withBody } from './people-routes.ts';

/** Organisations: members, invitations, and rights of programs there. */
export function addOrganisationRoutes(guard: Guard, accounts: Accounts): void {
  const organisation = '/organisations/{organisation}';

  guard.forCaller(
    'POST /organisations',
    withBody(contract.newOrganisation, async (given, { caller }) =>
      Response.json(await accounts.makeOrganisation(caller, given), { status: 201 }),
    ),
  );
  guard.inOrganisation(
    `PUT ${organisation}`,
    withBody(contract.newOrganisation, async ({ name }, { caller, organisation: own }) =>
      Response.json(await accounts.renameOrganisation(caller, own, name)),
    ),
  );

  guard.inOrganisation(`GET ${organisation}/sign-in`, async ({ organisation: { id } }) =>
    Response.json(await accounts.describeRules(id)),
  );
  guard.inOrganisation(
    `PUT ${organisation}/sign-in`,
    withBody(contract.signInRules, async (given, { caller, organisation: { id } }) =>
      answer(await accounts.changeRules(caller, id, given)),
    ),
  );

  guard.inOrganisation(`GET ${organisation}/members`, ({ request, organisation: { id } }) =>
    answerList(
      request,
      pageWhole(() => accounts.listMembers(id), getId),
    ),
  );
  guard.inOrganisation(
    `PUT ${organisation}/members/{member}`,
    withBody(contract.changeRole, async (given, { caller, params, organisation: { id } }) =>
      answer(await accounts.changeRole(caller, id, params['member'] ?? '', given)),
    ),
  );
  guard.inOrganisation(`DELETE ${organisation}/members/{member}`, async ({ caller, params, organisation: { id } }) =>
    answer(await accounts.removeMember(caller, id, params['member'] ?? '')),
  );
  guard.inOrganisation(
    `POST ${organisation}/members/{member}/password-link`,
    withBody(contract.newLink, async (given, { caller, params, organisation: { id } }) =>
      answer(await accounts.makePasswordLink(caller, id, params['member'] ?? '', given), 201),
    ),
  );

  guard.inOrganisation(`GET ${organisation}/invitations`, ({ request, organisation: { id } }) =>
    answerList(
      request,
      pageWhole(() => accounts.listInvitations(id), getId),
    ),
  );
  guard.inOrganisation(
    `POST ${organisation}/invitations`,
    withBody(contract.newInvitation, async (given, { caller, organisation: { id } }) =>
      answer(await accounts.invite(caller, id, given), 201),
    ),
  );
  guard.inOrganisation(
    `DELETE ${organisation}/invitations/{invitation}`,
    async ({ caller, params, organisation: { id } }) =>
      answer(await accounts.withdrawInvitation(caller, id, params['invitation'] ?? '')),
  );

  guard.inOrganisation(`GET ${organisation}/tokens`, ({ request, organisation: { id } }) =>
    answerList(
      request,
      pageWhole(() => accounts.listTokens(id), getId),
    ),
  );
  guard.inOrganisation(`DELETE ${organisation}/tokens/{token}`, async ({ caller, params, organisation: { id } }) =>
    answer(await accounts.revokeToken(caller, id, params['token'] ?? '')),
  );
}
