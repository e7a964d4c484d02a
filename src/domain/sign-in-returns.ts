/** Why somebody who comes back from the company's provider is not signed in, in words; the codes stand in the address of the page that says so. */
export const SIGN_IN_RETURNS = {
  'not-linked':
    'There is an account with your e-mail, but nobody has proved that it belongs to whoever made it. So that nobody signs in to an account that somebody else has made in their name, it was not joined to your company sign-in. If it is yours, sign in with its password; if it is not, tell an admin of your organisation.',
  refused: 'The sign-in was refused or given up.',
  unavailable: 'The sign-in of your company does not answer at the moment. Try again, or use a password.',
} as const;

export type SignInReturn = keyof typeof SIGN_IN_RETURNS;
