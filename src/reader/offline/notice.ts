/** The notice of a newer edition. Loaded when there is one. */
import { noticeStrings as words } from '../../arabic/offline-strings.ts';
import css from './notice.css?inline';

const button = (text: string, className: string, act: () => void): HTMLButtonElement => {
  const made = Object.assign(document.createElement('button'), { type: 'button', className, textContent: text });
  made.addEventListener('click', act);
  return made;
};

/**
 * Shows it once.
 * @param takeOver lets the worker of the newer edition begin
 * @param hasBegun whether it has already
 */
export function notice(takeOver: () => void, hasBegun: boolean): void {
  if (document.querySelector('.newer')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);

  const box = Object.assign(document.createElement('aside'), { className: 'newer', ariaLabel: words.label });
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  const load = (): void => {
    if (hasBegun) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    takeOver();
  };
  box.append(line, button(words.load, 'now', load), button(words.later, '', () => box.remove()));
  document.body.append(box);
  // A region that stands before its words is announced when they come.
  line.textContent = words.newer;
}
