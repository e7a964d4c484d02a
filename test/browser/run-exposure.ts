import { fileURLToPath } from 'node:url';
import type { ExposureReport } from '../../src/engine/exposure/report.ts';
import { runLodestone } from '../cli/run-lodestone.ts';
import { TODAY } from './open-app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const reports = new Map<string, Promise<ExposureReport>>();

/**
 * What the command line prints about a folder of tables, on the day `TODAY` unless `--law-date` is among the arguments. The same call
 * is run once in a file of flows.
 */
export function runExposure(...call: [folder: string, ...args: string[]]): Promise<ExposureReport> {
  const key = call.join(' ');
  const report = reports.get(key) ?? readReport(...call);
  reports.set(key, report);
  return report;
}

async function readReport(folder: string, ...args: string[]): Promise<ExposureReport> {
  const day = args.includes('--law-date') ? [] : ['--law-date', TODAY];
  const { code, output, errors } = await runLodestone(root, 'exposure', folder, ...day, ...args, '--json');
  if (code !== 0) throw new Error(`The command line ended with ${String(code)}: ${errors}`);
  return JSON.parse(output) as ExposureReport;
}
