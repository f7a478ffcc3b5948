/** What the reader chose. A choice that is the paper's own is not kept: the paper may change it. */
import type { MonthNames } from '../../arabic/months.ts';
import { setValue, valueOf } from '../device.ts';
import { KEY, PAPERS } from './choices.ts';

/** Each stands as an attribute on `<html>` of the same name. */
const NAMES = ['theme', 'size', 'width', 'face', 'numerals', 'months', 'marks', 'keys'] as const;
export type Name = (typeof NAMES)[number];
export type Preferences = { readonly [name in Name]?: string | undefined };

const root = document.documentElement;
const top = document.querySelector<HTMLElement>('[data-comfort="top"]')?.dataset ?? {};

/** How the paper sets its pages. `copy` is `paper` where copy is set in its digits too. */
export const own = {
  numerals: top['numerals'] ?? 'arab',
  months: (top['months'] ?? 'gulf') as MonthNames,
  copy: top['copy'] ?? 'written',
};

export function preferences(): Preferences {
  const found = valueOf(KEY);
  return found !== null && typeof found === 'object' ? found : {};
}

/** Shows what is kept. The inline line did so before the first paint; this is for what changes afterwards. */
export function apply(chosen: Preferences = preferences()): void {
  for (const name of NAMES) {
    const value = chosen[name] ?? (name === 'numerals' ? own.numerals : undefined);
    if (value) root.dataset[name] = value;
    else root.removeAttribute(`data-${name}`);
  }
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')) {
    const theme = chosen.theme ?? (meta.media.includes('dark') ? 'dark' : 'light');
    meta.content = PAPERS[theme as keyof typeof PAPERS];
  }
}

/** Keeps and shows one choice; an empty one is the paper's own. */
export function prefer(name: Name, value: string): void {
  const { [name]: _, ...others } = preferences();
  const isOwn = value === '' || (name in own && value === own[name as keyof typeof own]);
  const chosen: Preferences = isOwn ? others : { ...others, [name]: value };
  setValue(KEY, Object.keys(chosen).length > 0 ? chosen : undefined);
  apply(chosen);
}
