import './without-eval.ts';
import { replyToSimulation } from './simulate-inline.ts';
import type { SimulationReply, SimulationRequest } from './simulations.ts';

const send = (reply: SimulationReply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<SimulationRequest>) => void replyToSimulation(data, send));
