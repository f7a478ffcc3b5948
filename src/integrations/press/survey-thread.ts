/** The thread of a survey; see `surveying`. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkSeal } from './seal.ts';
import { SEALED, survey } from './survey.ts';
import type { Ground } from './survey.ts';

const ground = workerData as Ground;
checkSeal(ground.cache);
parentPort?.postMessage(SEALED);
const packed = survey(ground);
parentPort?.postMessage(packed, [packed.stamps.buffer as ArrayBuffer]);
