/**
 * Where the program of each page is. Apart from the entry, since the frame is drawn without it: the names of all parts of all pages are a good
 * part of a small program.
 */
export const PAGES = {
  overview: () => import('../overview/overview-page.tsx'),
  exposure: () => import('../exposure/exposure-page.tsx'),
  supplier: () => import('../suppliers/supplier-page.tsx'),
  network: () => import('../network/network-page.tsx'),
  licences: () => import('../licences/licences-page.tsx'),
  scenarios: () => import('../scenarios/scenarios-page.tsx'),
  controls: () => import('../controls/controls-page.tsx'),
  data: () => import('../data/data-page.tsx'),
  method: () => import('../method/method-page.tsx'),
  people: () => import('../people/people-page.tsx'),
  audit: () => import('../people/audit-page.tsx'),
  account: () => import('../account/account-page.tsx'),
  signIn: () => import('../account/sign-in/sign-in-page.tsx'),
  setUp: () => import('../account/set-up-page.tsx'),
  join: () => import('../account/join-page.tsx'),
  newPassword: () => import('../account/new-password-page.tsx'),
} as const;
