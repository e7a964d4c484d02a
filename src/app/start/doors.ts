/** Addresses of pages that stand before one is let in: without rail and strip, and without a workspace. */
export const DOORS = /\/(sign-in|set-up|join|new-password)$/;
