/** The system's own controls: on a locked screen, a headset, a keyboard. */

import { base } from '../elements.ts';

/** What the system's buttons do. */
export type Controls = Partial<Record<MediaSessionAction, () => void>>;

/**
 * Systems show their controls, and let a page go on with the screen off, only while a page plays sound of its own, which speech is not:
 * some seconds of silence, again and again.
 */
let sound: HTMLAudioElement | undefined;

/** Tells the system what is heard, and which of its buttons do something. */
export function beginSession(title: string, album: string, controls: Controls): void {
  if (!('mediaSession' in navigator)) return;
  sound ??= new Audio(`${base}/silence.wav`);
  sound.loop = true;
  navigator.mediaSession.metadata = new MediaMetadata({ title, album });
  for (const [action, run] of Object.entries(controls)) navigator.mediaSession.setActionHandler(action as MediaSessionAction, run);
}

export function sessionPlays(plays: boolean): void {
  // A browser that does not let it play has no such controls.
  if (plays) sound?.play().catch(() => undefined);
  else sound?.pause();
}
