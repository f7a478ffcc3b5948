/** The system's own controls: on a locked screen, a headset, a keyboard. */

/** What the system's buttons do. */
export type Controls = Partial<Record<MediaSessionAction, () => void>>;

const [RATE, SECONDS, HEADER] = [8000, 6, 44];

/**
 * Six seconds of silence as a WAV file: systems show their controls, and let a page go on with the screen off, only while a page
 * plays sound of its own, which speech is not.
 */
function silence(): Blob {
  const bytes = new Uint8Array(HEADER + RATE * SECONDS).fill(128);
  const view = new DataView(bytes.buffer);
  const size = bytes.length - HEADER;
  bytes.set(new TextEncoder().encode('RIFF    WAVEfmt '));
  bytes.set(new TextEncoder().encode('data'), 36);
  // Length, then of the format: its size, PCM, one channel, rate, bytes a second, bytes a frame, bits.
  [[4, size + 36], [16, 16], [20, 0x1_0001], [24, RATE], [28, RATE], [32, 0x8_0001], [40, size]].forEach(([at = 0, value = 0]) => view.setUint32(at, value, true));
  return new Blob([bytes], { type: 'audio/wav' });
}

let sound: HTMLAudioElement | undefined;

/** Tells the system what is heard, and which of its buttons do something. */
export function beginSession(title: string, album: string, controls: Controls): void {
  if (!('mediaSession' in navigator)) return;
  sound ??= new Audio(URL.createObjectURL(silence()));
  sound.loop = true;
  navigator.mediaSession.metadata = new MediaMetadata({ title, album });
  for (const [action, run] of Object.entries(controls)) navigator.mediaSession.setActionHandler(action as MediaSessionAction, run);
}

export function sessionPlays(plays: boolean): void {
  // A browser that does not let it play has no such controls.
  if (plays) sound?.play().catch(() => undefined);
  else sound?.pause();
}
