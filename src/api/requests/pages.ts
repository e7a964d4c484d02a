import { z } from 'zod';
import { checkValue } from './check-value.ts';
import { describeFaults, problemResponse } from '../problem.ts';

/** Parameters of a list in pages; without them it is given whole. */
export const pageQuery = z.object({
  /** At most so many. */
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  /** Those after this place, named by an answer before. */
  after: z.string().max(1100).optional(),
});

/** Part of a list, and the place of the rest; null: there is no more. */
export type Page<T> = { items: T[]; next: string | null };

/** How a list is read: whole, or a page of it; null: no place has this name. */
export type PagedList<T> = {
  readAll: () => Promise<T[]>;
  readPage: (limit: number, after: string | undefined) => Promise<Page<T> | null>;
};

const USUAL_LIMIT = 200;

/** A list as it was asked for: whole, or a page with the address of the next one in a `Link` header (RFC 8288). */
export async function answerList<T>(request: Request, { readAll, readPage }: PagedList<T>): Promise<Response> {
  const url = new URL(request.url);
  const query = checkValue(pageQuery, Object.fromEntries(url.searchParams));
  if (!query.ok) return problemResponse(422, describeFaults(query.faults));
  const { limit, after } = query.value;
  if (limit === undefined && after === undefined) return Response.json(await readAll());
  const page = await readPage(limit ?? USUAL_LIMIT, after);
  if (page === null) return problemResponse(422, 'after: no page of this list ends there');
  const headers = new Headers();
  if (page.next !== null) {
    const next = new URLSearchParams({ limit: String(limit ?? USUAL_LIMIT), after: page.next });
    headers.set('link', `<${url.pathname}?${next.toString()}>; rel="next"`);
  }
  return Response.json(page.items, { headers });
}

/** The page of up to `limit` of the read items; one more of them means a next page. */
export function toPage<T>(read: readonly T[], limit: number, getPlace: (item: T) => string): Page<T> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  return { items, next: read.length > limit && last !== undefined ? getPlace(last) : null };
}

/** A list short enough to be read whole, in pages; `getPlace` gives each item's unique name. */
export function pageWhole<T>(readAll: () => Promise<T[]>, getPlace: (item: T) => string): PagedList<T> {
  return {
    readAll,
    readPage: async (limit, after) => {
      const all = await readAll();
      const before = after === undefined ? -1 : all.findIndex((item) => getPlace(item) === after);
      if (after !== undefined && before < 0) return null;
      return toPage(all.slice(before + 1, before + 2 + limit), limit, getPlace);
    },
  };
}

/** The id of an item, the name of a page's end. */
export function getId({ id }: { id: string }): string {
  return id;
}
