/** The thread of `relate`. */
import { workerData } from 'node:worker_threads';
import { answerAll } from '../edition/near.ts';
import type { RelationsData } from './relations.ts';
import { STATES } from './relations.ts';

const { traits, most, answers, state } = workerData as RelationsData;

function tell(is: number): void {
  Atomics.store(state, 0, is);
  Atomics.notify(state, 0);
}

tell(STATES.begun);
try {
  answerAll(traits, most, answers);
  tell(STATES.done);
} catch {
  tell(STATES.failed);
}
