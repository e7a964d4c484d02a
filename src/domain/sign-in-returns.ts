/** Why somebody back from the company's provider is not signed in, in words; the codes stand in the address of the page with these words. */
export const SIGN_IN_RETURNS = {
  'not-linked':
    'There is an account with your e-mail already, and your company sign-in has not verified that the address is yours. Sign in with the password of that account, or have the address verified by whoever runs your company sign-in.',
  'not-verified':
    'Your company sign-in has not verified your e-mail address, so that anybody could have entered it. Have it verified by whoever runs your company sign-in, then sign in again.',
  'other-domain':
    'Your e-mail address has a domain that does not sign in here. Sign in with an address of your company, or ask an admin of this server.',
  refused: 'The sign-in was refused or given up.',
  unavailable: 'The sign-in of your company does not answer at the moment. Try again, or use a password.',
} as const;

export type SignInReturn = keyof typeof SIGN_IN_RETURNS;
