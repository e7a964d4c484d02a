import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOutOfRoom, keepLogReserve } from '../../../src/server/database/log-reserve.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-reserve-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe(keepLogReserve, () => {
  it('keeps more room than a new file of the log takes, gives it once, and keeps it again a second later', () => {
    let now = 0;
    const reserve = keepLogReserve(folder, () => now);
    expect(reserve.isThere()).toBe(true);
    const [name = ''] = readdirSync(folder);
    expect(statSync(join(folder, name)).size).toBeGreaterThan(16 * 1024 * 1024);
    now = 5000;
    expect(reserve.spend()).toBe(true);
    expect(existsSync(join(folder, name))).toBe(false);
    expect(reserve.spend()).toBe(false);
    now = 5999;
    expect(reserve.isThere()).toBe(false);
    now = 6000;
    expect(reserve.isThere()).toBe(true);
    // Another process finds what this one has kept.
    expect(keepLogReserve(folder).spend()).toBe(true);
  });
});

describe(isOutOfRoom, () => {
  it('knows a disk and a quota that are full from what else can fail', () => {
    const fail = (code: string): Error => Object.assign(new Error('x'), { code });
    expect([fail('ENOSPC'), fail('EDQUOT'), fail('EACCES'), new Error('x'), null].map(isOutOfRoom)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
