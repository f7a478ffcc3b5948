/** The panel of reading settings. What is chosen shows at once, on the page and in the sample. */
import { comfortStrings as words } from '../../arabic/comfort-strings.ts';
import { sheet, show } from '../dialog.ts';
import { openHelp } from '../keys/help.ts';
import { make } from '../elements.ts';
import { own, prefer, preferences } from './preferences.ts';
import type { Name } from './preferences.ts';
import { reword } from './reword.ts';

/** A choice: its name, its legend, its values with what they are called; an empty value is the paper's own. */
const CHOICES: readonly (readonly [Name, string, readonly (readonly [value: string, label: string])[]])[] = [
  ['size', words.size, [['1', words.sizes[0]], ['', words.sizes[1]], ['3', words.sizes[2]], ['4', words.sizes[3]], ['5', words.sizes[4]]]],
  ['width', words.width, [['narrow', words.widths[0]], ['', words.widths[1]], ['wide', words.widths[2]]]],
  ['face', words.face, [['', words.faces[0]], ['sans', words.faces[1]]]],
  ['theme', words.theme, [['', words.themes[0]], ['light', words.themes[1]], ['sepia', words.themes[2]], ['dark', words.themes[3]]]],
  ['numerals', words.numerals, [['arab', '٠١٢'], ['latn', '012']]],
  ['marks', words.marks, [['', words.shown], ['off', words.hidden]]],
  ['keys', words.keys, [['', words.on], ['off', words.off]]],
];

function choice([name, title, values]: (typeof CHOICES)[number]): HTMLElement {
  const options = values.map(([value, label]) =>
    make('label', {}, make('input', { type: 'radio', name, value }), make('span', {}, ...(name === 'size' ? [make('b', { ariaHidden: 'true' }, 'أ'), make('span', { className: 'vh' }, label)] : [label]))),
  );
  return make('fieldset', { className: name }, make('legend', {}, title), ...options);
}

function monthNames(): HTMLElement {
  const options = Object.entries(words.regions).map(([value, [where, august]]) => make('option', { value }, `${where}: ${august}`));
  return make('label', { className: 'choice' }, make('span', {}, words.months), make('select', { name: 'months' }, ...options));
}

/** As the paper would set it: what changes words finds it like everything else. */
function sample(): HTMLElement {
  const number = (n: number) => n.toLocaleString(`ar-u-nu-${own.numerals}`, { useGrouping: false });
  const date = make('time', { dateTime: '2026-08-15' }, `${number(15)} ${words.regions[own.months][1]} ${number(2026)}`);
  const text = make('p', {}, words.before, ' ', date, words.after(number(24), number(3)));
  text.dataset['own'] = '';
  const section = make('section', {}, make('h3', { className: 'voc' }, words.headline), text);
  section.ariaLabel = words.sample;
  return section;
}

const form = make('form', {}, ...CHOICES.slice(0, 5).map(choice), monthNames(), ...CHOICES.slice(5).map(choice));
const reset = make('button', { type: 'button' }, words.reset);
const toKeys = make('button', { type: 'button' }, words.toKeys);
const note = make('p', {}, words.note);
const dialog = sheet('comfort', words.title, sample(), form, make('footer', {}, reset, toKeys, note));

function fill(): void {
  const chosen = preferences();
  for (const input of form.elements) {
    if (input instanceof HTMLInputElement) input.checked = input.value === (chosen[input.name as Name] ?? (input.name === 'numerals' ? own.numerals : ''));
    else if (input instanceof HTMLSelectElement) input.value = chosen.months ?? own.months;
  }
}

form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  prefer(target.name as Name, target.value);
  void reword();
});
reset.addEventListener('click', () => {
  for (const name of [...CHOICES.map(([one]) => one), 'months'] as const) prefer(name, '');
  fill();
  void reword();
});
toKeys.addEventListener('click', () => {
  dialog.close();
  openHelp();
});

/** Opens the panel with what is chosen now. */
export function openPanel(): void {
  fill();
  void show(dialog);
}
