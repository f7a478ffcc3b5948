/** The thread of a survey; see `surveying`. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkSeal } from './seal.ts';
import { SEALED, survey } from './survey.ts';
import type { Ground } from './survey.ts';

const ground = workerData as Ground;
const { index } = checkSeal(ground.cache);
parentPort?.postMessage(SEALED);
const packed = survey(ground, index);
parentPort?.postMessage(packed, [packed.changed.stamps.buffer as ArrayBuffer, packed.index.stamps.buffer as ArrayBuffer]);
