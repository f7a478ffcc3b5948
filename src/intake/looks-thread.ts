/** The thread that looks at the article files; see `lookingAt`. */
import { parentPort, workerData } from 'node:worker_threads';
import { lookAt, packLooks } from './looks.ts';

parentPort?.postMessage(packLooks(await lookAt(workerData as string)));
