import { describe, expect, it } from 'vitest';
import { createLog, describeRoute } from '../../src/server/log.ts';

describe(createLog, () => {
  it('writes an event as one line of JSON with its time', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => new Date('2026-11-24T08:00:00Z'),
    );
    log('failure', { name: 'Error', message: 'two\nlines' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]*\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '2026-11-24T08:00:00.000Z',
      event: 'failure',
      name: 'Error',
      message: 'two\nlines',
    });
  });
});

describe(describeRoute, () => {
  it.each([
    ['/api/health', '/api/health'],
    ['/api/workspaces', '/api/workspaces'],
    ['/api/workspaces/mueller-and-sons-1a2b/documents/triage/TM-4411', '/api/workspaces/-/documents/-/-'],
    ['/api/workspaces/mueller/versions/4ebd', '/api/workspaces/-/versions/-'],
    ['/api/mueller', '/api/-'],
  ])('names the route of %s and nobody', (path, route) => {
    expect(describeRoute(path)).toBe(route);
  });
});
