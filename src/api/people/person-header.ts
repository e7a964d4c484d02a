/** Header of a request meant as one person's, by their id: it is refused with 412 where somebody else is signed in. */
export const PERSON_HEADER = 'lodestone-person';
