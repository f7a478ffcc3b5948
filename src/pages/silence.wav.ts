/** Six seconds of silence (WAV, 8 bits, one channel) that an article plays while it is read aloud: src/reader/listen/session.ts. */
import type { APIRoute } from 'astro';

/** Browsers decode no lower rate, and show their controls for nothing shorter than five seconds. */
const [RATE, SECONDS] = [3000, 6];
const HEADER = 44;
const SILENT = 128;

export const GET: APIRoute = () => {
  const bytes = Buffer.alloc(HEADER + RATE * SECONDS, SILENT);
  const size = bytes.length - HEADER;
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(size + HEADER - 8, 4);
  bytes.write('WAVEfmt ', 8);
  // Of the format: its size, PCM, channels, frames and bytes a second, bytes a frame, bits.
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(size, 40);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'audio/wav' } });
};
