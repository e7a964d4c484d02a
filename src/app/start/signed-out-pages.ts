/** Addresses of pages before a sign-in: without rail and header, and without a workspace. */
export const SIGNED_OUT_PAGES = /\/(sign-in|set-up|join|new-password)$/;
