import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../src/cli/run-command.ts';

const program = fileURLToPath(new URL('../../src/cli/lodestone.mjs', import.meta.url));

export type ProgramRun = { code: number; output: string; errors: string };

/** Runs a call of the command line in a folder, within this process: what `main.ts` adds is proved by `runProgram`. */
export async function runLodestone(folder: string, ...args: string[]): Promise<ProgramRun> {
  const now = new Date().toISOString();
  const surroundings = { folder, today: now.slice(0, 10), now, tell: () => undefined };
  const { output, errors, exitCode } = await runCommand(args, surroundings);
  return { code: exitCode, output, errors };
}

/** Runs the program in a folder as a shell would, through the same file that `npx lodestone` starts. */
export function runProgram(folder: string, ...args: string[]): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, [program, ...args], { env, maxBuffer: 1 << 28 }, (error, output, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

/** Runs the program, and presses Ctrl-C once it has said a word on standard error: all of its processes hear of that. */
export function interruptProgram(word: string, folder: string, ...args: string[]): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    const child = spawn(process.execPath, [program, ...args], { env, detached: true });
    let [output, errors, pressed] = ['', '', false];
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => {
      errors += text.toString();
      if (pressed || !errors.includes(word)) return;
      pressed = true;
      process.kill(-child.pid!, 'SIGINT');
    });
    child.on('close', (code) => resolve({ code: code ?? -1, output, errors }));
  });
}

/** A fresh folder with text files in it. */
export function createFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A motor maker in Germany that buys a magnet with dysprosium, three quarters of it from China. */
export const MOTOR_MAKER = {
  'parts.csv':
    'part_number,kind,form,unit_price,currency,annual_demand\nmotor,product,motor,100,EUR,10\nmagnet,component,magnet,10,EUR,\n',
  'bom.csv': 'parent,child,quantity\nmotor,magnet,8\n',
  'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max\nmagnet,Dy,1.2,1.2\nmagnet,Nd,29,30\n',
  'properties.csv': 'part_number,property,text\nmagnet,magnet_family,NdFeB\n',
  'suppliers.csv': 'supplier_id,name,country,role\nus,We,DE,own\ncn,Maker,CN,\njp,Other,JP,\n',
  'sites.csv': 'site_id,supplier_id,country,stage\nplant,us,DE,assembly\nbaotou,cn,CN,magnet\nosaka,jp,JP,magnet\n',
  'sourcing.csv': 'part_number,site_id,share_pct\nmotor,plant,100\nmagnet,baotou,75\nmagnet,osaka,25\n',
  'rates.csv': 'currency,per_reporting\nEUR,1\n',
} as const;
