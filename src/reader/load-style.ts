import { make } from './elements.ts';

const loaded = new Set<string>();

/** Styles of what a script opens come with it, once. */
export function loadStyle(address: string): void {
  if (!loaded.has(address)) document.head.append(make('link', { rel: 'stylesheet', href: address }));
  loaded.add(address);
}
