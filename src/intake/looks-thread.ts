/** The thread that looks at the article files; see `lookingAt`. */
import { parentPort, workerData } from 'node:worker_threads';
import { lookAt, packLooks } from './looks.ts';

const [content, memory] = workerData as [content: string, memory: string | undefined];
const { looks, remember } = await lookAt(content, memory);
parentPort?.postMessage(packLooks(looks));
// Nobody waits for it.
remember();
