/** The list under the field: a combobox as WAI-ARIA describes it (list autocomplete with manual selection). */
import { searchStrings as words } from '../../arabic/search-strings.ts';
import type { Suggestion } from '../../search/suggest.ts';
import { line, make } from './dom.ts';

/** What stands in the list: a suggestion of the paper or an earlier search. */
export type Offered = Omit<Suggestion, 'kind'> & { readonly kind: Suggestion['kind'] | 'recent' };

export interface SuggestionList {
  readonly show: (offered: readonly Offered[]) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
}

/**
 * @param field the field that is typed into; the list is put behind what stands beside it
 * @param choose what happens to a suggestion that is chosen by key or by pointer
 */
export function suggestionList(field: HTMLInputElement, choose: (one: Offered) => void): SuggestionList {
  const list = make('ul', { id: 'search-suggestions', role: 'listbox', ariaLabel: words.suggestions });
  field.parentElement?.append(list);
  let shown: readonly Offered[] = [];
  let at = -1;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);

  const mark = (to: number): void => {
    at = to;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    const active = list.children[at];
    if (active) {
      field.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const show = (offered: readonly Offered[]): void => {
    const active = shown[at];
    shown = offered;
    list.replaceChildren(
      ...offered.map(({ kind, text }, i) => {
        const item = make('li', { id: `${list.id}-${i}`, role: 'option' }, make('span', { className: 'kind' }, words.kinds[kind]), ' ', make('span', { className: 'what' }, ...line(text)));
        item.setAttribute('aria-selected', 'false');
        return item;
      }),
    );
    list.hidden = offered.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    // A list that comes anew, for a letter more, takes nothing out of the reader's hand.
    mark(active ? offered.findIndex(({ kind, text }) => kind === active.kind && text === active.text) : -1);
  };
  const close = (): void => show([]);

  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const active = shown[at];
    if (event.key === 'ArrowDown') mark(at + 1 >= shown.length ? -1 : at + 1);
    else if (event.key === 'ArrowUp') mark(at < 0 ? shown.length - 1 : at - 1);
    else if (event.key === 'Enter' && active) choose(active);
    else if (event.key === 'Escape') close();
    else return;
    // What the page does with these keys is not meant while the list is open.
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  // The field keeps the focus, and loses it only when the reader goes elsewhere.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('li') : null;
    const one = item ? shown[[...list.children].indexOf(item)] : undefined;
    if (one) choose(one);
  });
  field.addEventListener('blur', close);
  close();
  return { show, close, isOpen: () => !list.hidden };
}
