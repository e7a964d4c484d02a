import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readSnapshot } from '../../documents/brief/write-snapshot.ts';
import { writeSheetText } from '../../documents/brief/write-text.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { toPlainText } from '../text-table.ts';

/** `snapshot FILE.html`: a snapshot's content, read back out of its file. */
export const snapshot: Command = {
  usage: 'snapshot FILE.html',
  summary: 'what a snapshot of the brief (brief -o X.html) says, read back out of the file',
  run: async (argv, { folder }) => {
    const args = readArguments(argv, { json: { type: 'boolean' } });
    const [path, ...more] = args.paths;
    if (path === undefined || more.length > 0) throw new Refusal('Name one snapshot, a file that ends in .html.');
    const text = await readFile(resolve(folder, path), 'utf8').catch(() => null);
    if (text === null) throw new Refusal(`There is no file ${path}.`);
    const reading = readSnapshot(text);
    if (!reading.ok) throw new Refusal(`${path}: ${reading.reason}`);
    const { madeAt, sheet } = reading;
    if (args.flag('json')) return { output: writeJson({ madeAt, sheet }), exitCode: 0 };
    const lines = writeSheetText(sheet).split('\n').map(toPlainText).join('\n');
    return { output: `Snapshot of ${toPlainText(madeAt)}\n\n${lines}`, exitCode: 0 };
  },
};
