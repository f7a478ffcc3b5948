/** What the reader's scripts build pages of. */

/** The paper's address without the slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An element with properties and what stands in it. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
}
