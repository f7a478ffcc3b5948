/** Reads an article aloud, sentence by sentence: shows where it is, keeps that in view, and obeys a small bar of buttons. */
import { formatNumber } from '../../arabic/digits.ts';
import { listenStrings as words } from '../../arabic/listen-strings.ts';
import { sentences } from '../../arabic/sentences.ts';
import sheet from '../../styles/reader/listen.css?url';
import { make } from '../elements.ts';
import { keep, kept } from '../device.ts';
import { loadStyle } from '../load-style.ts';
import { textMap } from '../text-map.ts';
import type { TextMap } from '../text-map.ts';
import { beginSession, sessionPlays } from './session.ts';
import { arabicVoice } from './voice.ts';

/** Numbers in rows say little to an ear, and a figure is looked at. */
const READ = '.ah h1, .ah .stand, .body > :not(figure, table, .scroll)';
/** Some voices end after a quarter of a minute: some 250 characters. */
const LONGEST = 240;
const SPEEDS = [0.8, 1, 1.2, 1.5, 2];
const NAME = 'speed';

let button: HTMLButtonElement;
const said = make('span', { role: 'status', className: 'said' });
let map: TextMap;
let parts: { start: number; end: number }[] = [];
let at = 0;
/** Counts utterances: what an earlier one reports is not heard any more. */
let turn = 0;
let playing = false;
let voice: SpeechSynthesisVoice | undefined;
let shown: Range | undefined;

const control = (run: () => void): HTMLButtonElement => {
  const one = make('button', { type: 'button' });
  one.addEventListener('click', run);
  return one;
};
const [back, toggle, on, faster, end] = [control(() => skip(-1)), control(() => play(!playing)), control(() => skip(1)), control(speedUp), control(stop)];
const bar = make('div', { className: 'listening', role: 'group', ariaLabel: words.bar }, back, toggle, on, faster, end);
[back.textContent, on.textContent, end.textContent] = [words.back, words.on, words.stop];

const speed = (): number => SPEEDS.find((one) => one === kept(NAME, 1)) ?? 1;

function label(): void {
  toggle.textContent = playing ? words.pause : words.go;
  faster.textContent = words.speed(formatNumber(speed(), document.documentElement.dataset['numerals'] === 'arab' ? 'arab' : 'latn'));
}

const inView = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < innerHeight - bar.offsetHeight;

/** Marks what is read. The page follows, unless its reader has gone elsewhere meanwhile. */
function show(range?: Range): void {
  const follows = !shown || inView(shown.getBoundingClientRect());
  shown = range;
  if ('highlights' in CSS) CSS.highlights.set('spoken', new Highlight(...(range ? [range] : [])));
  if (!range || !follows) return;
  const box = range.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight - 2 * bar.offsetHeight) {
    scrollBy({ top: box.top - innerHeight / 4, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
  }
}

function speak(): void {
  const mine = (turn += 1);
  speechSynthesis.cancel();
  const part = parts[at];
  if (!part) return stop();
  show(map.rangeOf(part));
  if (!playing) return;
  const utterance = new SpeechSynthesisUtterance(map.text.slice(part.start, part.end));
  Object.assign(utterance, { lang: voice?.lang, voice, rate: speed() });
  utterance.onend = () => {
    if (mine !== turn) return;
    at += 1;
    speak();
  };
  utterance.onerror = () => {
    if (mine === turn) play(false);
  };
  speechSynthesis.speak(utterance);
}

/** Pausing lets go of the voice, which many systems cannot hold: the sentence is begun anew. */
function play(now: boolean): void {
  playing = now;
  label();
  sessionPlays(now);
  speak();
}

/** To the head of a paragraph: the next, this one, or from its first sentence the one before. */
function skip(by: 1 | -1): void {
  const heads = parts.flatMap(({ start }, i) => (i === 0 || map.text.slice(parts[i - 1]?.end, start).includes('\n') ? [i] : []));
  at = (by > 0 ? heads.find((head) => head > at) : heads.findLast((head) => head < at)) ?? (by > 0 ? at : 0);
  speak();
}

function speedUp(): void {
  keep(NAME, SPEEDS[(SPEEDS.indexOf(speed()) + 1) % SPEEDS.length]);
  label();
  speak();
}

function stop(): void {
  turn += 1;
  playing = false;
  speechSynthesis.cancel();
  sessionPlays(false);
  show();
  if (bar.contains(document.activeElement)) button.focus();
  bar.remove();
  button.ariaPressed = 'false';
}

/** Begins to read, or ends it. */
export async function listen(tool: HTMLButtonElement): Promise<void> {
  button = tool;
  if (bar.isConnected) return stop();
  if (!said.isConnected) button.parentElement?.append(said);
  said.textContent = '';
  voice = await arabicVoice();
  if (!voice) {
    said.textContent = words.noVoice;
    return;
  }
  loadStyle(sheet);
  map = textMap(document.querySelectorAll(READ));
  parts = sentences(map.text, LONGEST);
  at = 0;
  button.ariaPressed = 'true';
  button.parentElement?.after(bar);
  toggle.focus({ preventScroll: true });
  beginSession(document.querySelector('h1')?.textContent ?? '', document.title.split(' — ').at(-1) ?? '', {
    play: () => play(true),
    pause: () => play(false),
    previoustrack: () => skip(-1),
    nexttrack: () => skip(1),
    stop,
  });
  play(true);
}

bar.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') stop();
});
// A page that is left would be read on.
addEventListener('pagehide', () => bar.isConnected && stop());
