/** Organisation of a host for one person, and the first one of a host for several. */
export const FIRST_ORGANISATION = 'local';
