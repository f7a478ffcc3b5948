/** The page in the reader's digits, with the reader's names of months, with tashkeel or without; and back, exactly. */
import type { Numerals } from '../../arabic/digits.ts';
import { stripMarks } from '../../arabic/marks.ts';
import { renameMonths } from '../../arabic/month-swap.ts';
import type { MonthNames } from '../../arabic/months.ts';
import { setNumbers } from '../../arabic/set-numbers.ts';
import { own } from './preferences.ts';
import type { Preferences } from './preferences.ts';

type Wanted = Pick<Preferences, 'numerals' | 'months' | 'marks'>;

/** What keeps its signs: code, what the reader types, and what names its language. */
const KEPT = 'code,pre,kbd,samp,bdo,script,style,textarea,dialog select,[lang]:not(html)';
/** What the paper says in its own voice, months and all. */
const OWN = 'time[datetime]:not(.body *),.ptitle .kick,.cal,.years,.col,[data-own]';
/** And what it counts. */
const COUNTED = `${OWN},.top,.byline,.dates,.when,.many,.pager,.n,.found-count,svg.map,.chart`;

/**
 * What keeps its digits as copy-numerals.ts has it, told by less code than there: a Latin word with what touches it and a number
 * right behind it («F-16», «Falcon 9»), a telephone number. Latin phrases stand in isolates already.
 */
const NAMES = /(?<!\S)\S*[A-Za-z\u00c0-\u052f]\S*(?:[ \u00a0][0-9][0-9.,]*)?|(?:\+|00)(?=(?:[ ().-]{0,2}\p{Nd}){7})[\p{Nd} ().-]+/gu;
const LATIN = /[A-Za-z\u00c0-\u052f]/;

/** A text as the paper set it, and as it stands now. */
const texts = new WeakMap<Text, { was: string; now: string }>();
const directions = new WeakMap<Element, string>();
let wanted: Wanted = {};

function digits(text: string, parent: Element): string {
  const isCopy = own.copy !== 'paper' && !parent.closest(COUNTED);
  if (isCopy || !/\p{Nd}/u.test(text) || (parent.tagName === 'BDI' && LATIN.test(text))) return text;
  const names = Array.from(text.matchAll(NAMES), ({ index, 0: name }) => ({ start: index, end: index + name.length }));
  return setNumbers(text, (wanted.numerals ?? own.numerals) as Numerals, names);
}

function setText(node: Text, parent: Element): void {
  const known = texts.get(node);
  // A text that somebody else has changed since is that one's.
  const was = known?.now === node.data ? known.was : node.data;
  const set = digits(was, parent);
  if (parent.tagName === 'BDI') turn(parent, set !== was, set);
  const dated = wanted.months && parent.closest(OWN) ? renameMonths(set, own.months, wanted.months as MonthNames) : set;
  const now = wanted.marks ? stripMarks(dated) : dated;
  if (now === node.data) return;
  texts.set(node, { was, now });
  node.data = now;
}

/** The direction that the digits of an isolate have: Arabic ones run from the right (src/arabic/bidi.ts). */
function turn(isolate: Element, isChanged: boolean, set: string): void {
  const dir = directions.get(isolate) ?? isolate.getAttribute('dir') ?? '';
  directions.set(isolate, dir);
  isolate.setAttribute('dir', !isChanged ? dir : /[٠-٩]/.test(set) ? 'rtl' : 'ltr');
}

function setTree(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node instanceof Text && node.parentElement && !node.parentElement.closest(KEPT)) setText(node, node.parentElement);
  }
}

let observer: MutationObserver | undefined;

/** Sets the whole page as the reader wants it, and all that scripts add to it. */
export function setPage(choice: Wanted): void {
  wanted = choice;
  setTree(document.body);
  observer ??= new MutationObserver((changes) => {
    for (const { target } of changes) if (target.isConnected) setTree(target);
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
