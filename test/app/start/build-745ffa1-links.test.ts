import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAppRouter } from '../../../src/app/start/router.tsx';
import { readFixture } from '../../fixtures/build-745ffa1/read-fixture.ts';

const links = z
  .array(z.object({ address: z.string(), search: z.record(z.string(), z.string()), shows: z.array(z.string()).min(1) }))
  .parse(readFixture('links.json'));

describe('a link of build 745ffa1', () => {
  it.each(links)('$address gives its page the same parameters', ({ address, search }) => {
    const router = createAppRouter('', null, createMemoryHistory({ initialEntries: [address] }));
    const matched = router.matchRoutes(router.latestLocation).at(-1);
    expect(matched?.pathname.replace(/(?<=.)\/$/, '')).toBe(address.replace(/\?.*/, ''));
    const given: unknown = matched?.search;
    // What is absent stands there as undefined.
    expect(JSON.parse(JSON.stringify(given))).toEqual(search);
  });
});
