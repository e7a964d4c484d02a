import { z } from 'zod';

/*
 * Schemas usually compile themselves with `new Function`, which the content security policy refuses; zod notices, but every try is
 * reported as a violation. Entries of browser programs import this before anything that makes a schema.
 */
z.config({ jitless: true });
