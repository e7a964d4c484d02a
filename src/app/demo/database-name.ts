/** Name of the database that the host in a browser keeps its data in. */
export const DATABASE = 'lodestone';
