/** Prints what the desk is told at the end of a build, and lets the exit code tell. */
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { describe, takeReport } from '../intake/desk-report.ts';
import type { Message } from '../schema/message.ts';

/** `2 errors, 1 warning`. */
export function tally(messages: readonly Message[]): string {
  const count = (severity: Message['severity']) => messages.filter((one) => one.severity === severity).length;
  const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${plural(count('info'), 'note')}`;
}

/** At most this many messages are printed; an archive without dates would otherwise fill the screen. */
const SHOWN = 60;
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Prints the weightiest messages and how many there are; nothing where there are none. */
function print(messages: readonly Message[], logger: AstroIntegrationLogger): void {
  if (messages.length === 0) return;
  const shown = messages.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]).slice(0, SHOWN);
  for (const one of shown) {
    const text = describe(one);
    if (one.severity === 'error') logger.error(text);
    else if (one.severity === 'warning') logger.warn(text);
    else logger.info(text);
  }
  const left = messages.length - shown.length;
  logger.info(`${tally(messages)}${left > 0 ? ` (${left} not shown; npm run inspect -- FILE tells all of a file)` : ''}`);
}

export function deskReport(): AstroIntegration {
  return {
    name: 'nashra:desk-report',
    hooks: {
      'astro:server:start': ({ logger }) => print(takeReport(), logger),
      'astro:build:done': ({ logger }) => {
        const messages = takeReport();
        print(messages, logger);
        if (messages.some((one) => one.severity === 'error')) {
          logger.error('The paper was built without what the errors name; the exit code is 1.');
          // Astro ends with process.exit(0) after a build; only an exit handler still has a say after that.
          process.once('exit', () => {
            process.exitCode = 1;
          });
        }
      },
    },
  };
}
