import { expect, it } from 'vitest';
import { readWorkspace } from '../../../src/intake/reading/json/read-workspace.ts';

it('says of a workspace of a later program what would help, and not what is missing in it', () => {
  const text = '{"format":"lodestone-workspace","formatVersion":2,"somethingNew":[]}';
  expect(readWorkspace('w.lodestone.json', new TextEncoder().encode(text))).toEqual({
    ok: false,
    refused:
      'w.lodestone.json was written by a later Lodestone (format 2; this one reads up to 1): bring Lodestone up to date to read it.',
  });
});
