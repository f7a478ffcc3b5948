/** The list of keys, and the switch that turns them off. */
import { keysStrings as words } from '../../arabic/keys-strings.ts';
import { prefer, preferences } from '../comfort/preferences.ts';
import { sheet, show } from '../dialog.ts';
import { make } from '../elements.ts';

const keyed = (key: string) => make('kbd', { dir: 'ltr' }, key);
const list = make(
  'dl',
  {},
  ...words.lines.map(([keys, does]) => make('div', {}, make('dt', {}, ...keys.flatMap((key, i) => (i > 0 ? [` ${words.then} `, keyed(key)] : [keyed(key)]))), make('dd', {}, does))),
);
const box = make('input', { type: 'checkbox' });
const [before = '', between = '', after = ''] = words.layout.split(/[jk]/);
const dialog = sheet(
  'keys',
  words.title,
  list,
  make('p', {}, before, make('bdi', { dir: 'ltr' }, 'j'), between, make('bdi', { dir: 'ltr' }, 'k'), after),
  make('label', {}, box, ` ${words.switch}`),
);
box.addEventListener('change', () => prefer('keys', box.checked ? '' : 'off'));

/** Opens the list. */
export function openHelp(): void {
  box.checked = preferences().keys !== 'off';
  void show(dialog);
}
