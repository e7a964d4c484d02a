import { parentPort, workerData } from 'node:worker_threads';
import { computeSystemicIndices } from '../../engine/cascade/systemic-index.ts';

type Asked = Parameters<typeof computeSystemicIndices>;

const { network, options, rows } = workerData as { network: Asked[0]; options: Asked[1]; rows: readonly number[] };
parentPort?.postMessage(computeSystemicIndices(network, options, undefined, rows));
