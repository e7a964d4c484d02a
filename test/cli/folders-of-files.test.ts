import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFolder, runLodestone } from './run-lodestone.ts';

it('takes files of one name in several folders for two, and no row of one for that of the other', async () => {
  const row = (number: string, price: string): string =>
    `part_number,kind,unit_price,currency\n${number},product,${price},EUR\n`;
  const folder = createFolder({});
  for (const [name, text] of [
    ['a', row('P-a', 'abc')],
    ['b', row('P-b', '7')],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'parts.csv'), text);
  }
  const { output } = await runLodestone(folder, 'check', 'a', 'b', '--leave-out-unsound', '--json');
  const document = JSON.parse(output) as { files: { file: string; tables: { accepted: number }[] }[] };
  expect(document.files.map(({ file, tables }) => [file, tables[0]?.accepted])).toEqual([
    ['a/parts.csv', 0],
    ['b/parts.csv', 1],
  ]);
});
