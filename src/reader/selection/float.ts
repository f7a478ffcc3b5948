/** Puts a box beside a place of the text: below it, where neither fingers nor the system's own menu are. */
const GAP = 10;

/** @param box absolutely positioned, in the page and not hidden */
export function float(box: HTMLElement, range: Range): void {
  const { left, width, bottom } = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const most = document.documentElement.clientWidth - box.offsetWidth - GAP;
  box.style.insetBlockStart = `${scrollY + Math.min(bottom, innerHeight - box.offsetHeight - GAP) + GAP}px`;
  box.style.insetInlineEnd = `${Math.max(GAP, Math.min(most, left + (width - box.offsetWidth) / 2))}px`;
}
