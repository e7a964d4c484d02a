import type { PeopleClient } from '../../api/people/people-client.ts';
import type { Me, Proofs } from '../../api/people/people-contract.ts';

/** Whether this browser can make and give passkeys in the server's form. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

/** Has the browser make a passkey, and adds it to the account under a name, with the password of a person with one; rejects if the person gives up. */
export async function makePasskey(
  people: PeopleClient,
  { name, password }: { name: string; password?: string },
): Promise<Proofs> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    (await people.beginPasskey(password === undefined ? {} : { password })) as PublicKeyCredentialCreationOptionsJSON,
  );
  const response = requireCredential(
    await navigator.credentials.create({ publicKey }),
  ).toJSON() as RegistrationResponseJSON;
  const { clientDataJSON, attestationObject } = response.response;
  return people.addPasskey({ name, response: { ...wrap(response), response: { clientDataJSON, attestationObject } } });
}

/** Signs in with a passkey of the person's choice in their browser; rejects if they give up. */
export async function enterWithPasskey(people: PeopleClient): Promise<Me> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    (await people.askForPasskey()) as PublicKeyCredentialRequestOptionsJSON,
  );
  const response = requireCredential(
    await navigator.credentials.get({ publicKey }),
  ).toJSON() as AuthenticationResponseJSON;
  const { clientDataJSON, authenticatorData, signature } = response.response;
  return people.signInWithPasskey({
    response: { ...wrap(response), response: { clientDataJSON, authenticatorData, signature } },
  });
}

function requireCredential(credential: Credential | null): PublicKeyCredential {
  if (credential instanceof PublicKeyCredential) return credential;
  throw new Error('The browser gave no passkey.');
}

function wrap({ id, rawId }: { id: string; rawId: string }) {
  return { id, rawId, type: 'public-key' as const, clientExtensionResults: {} };
}
