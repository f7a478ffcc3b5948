/** What runs inside the page to measure type. Each function is sent to the browser as it stands. */

/** A kind of text on a page, by its look, and one element of it. */
export interface Kind {
  readonly name: string;
  /** Pixels by which the ink of a line leaves the line's own box, above and below; not above zero: it stays inside. */
  readonly above: number;
  readonly below: number;
}

/**
 * Puts a text into one element of every kind on the page and measures its ink against the line's box: shaped and measured
 * by the browser, in the element's own font, weight, size and line height.
 */
export function inkOfEveryKind(text: string): Kind[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  const kinds = new Map<string, Kind>();
  for (const element of document.querySelectorAll<HTMLElement>('main :is(h1,h2,h3,h4,p,li,dt,dd,figcaption,caption,th,td,summary), header p, footer p')) {
    const owns = [...element.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim());
    const leads = element.children.length === 1 && element.firstElementChild?.localName === 'a';
    if ((!owns && !leads) || element.closest('.vh, svg')) continue;
    // The page marks vocalised headlines, and nothing else: Headline.astro, ArticleHead.astro.
    const headline = leads ? /^h[1-4]$/.test(element.localName) && !element.closest('.when') && /\/\d{4}\/\d\d\/\d\d\/./.test(element.innerHTML) : element.matches('.ah h1');
    if (headline) element.classList.add('voc');
    const style = getComputedStyle(element);
    const [size, height] = [parseFloat(style.fontSize), parseFloat(style.lineHeight)];
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.direction = 'rtl';
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
    const baseline = (height - up - down) / 2 + up;
    const name = `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')} in ${element.parentElement?.className || element.parentElement?.localName} ${style.fontWeight} ${size.toFixed(1)}/${(height / size).toFixed(2)} ${style.fontFamily.slice(1, 5)}`;
    kinds.set(name, { name, above: actualBoundingBoxAscent - baseline, below: actualBoundingBoxDescent - (height - baseline) });
  }
  return [...kinds.values()];
}

/** Elements that cut off what leaves their box, and hold text that does. */
export function clippedText(): string[] {
  const clipped: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element);
    if (!/hidden|clip/.test(style.overflowX + style.overflowY) || element.matches('.vh, svg, svg *')) continue;
    // A summary cut after three lines is meant to be; it must not cut through a line.
    const lines = element.clientHeight / parseFloat(style.lineHeight);
    const clamped = style.webkitLineClamp !== 'none' && Math.abs(lines - Math.round(lines)) < 0.05;
    if (!clamped && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)) clipped.push(`${element.localName}.${element.className}`);
  }
  return clipped;
}

/** A paragraph or a headline as it is broken: the widths of its lines, and the last line's words. */
export interface Broken {
  readonly text: string;
  readonly widths: number[];
  readonly last: string;
}

/** The lines of every element that a selector finds. */
export function linesOf(selector: string): Broken[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const lines: { bottom: number; left: number; right: number; text: string }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const match of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          const line = lines.find(({ bottom }) => Math.abs(bottom - box.bottom) < box.height / 2);
          if (line) Object.assign(line, { left: Math.min(line.left, box.left), right: Math.max(line.right, box.right), text: `${line.text} ${match[0]}` });
          else lines.push({ bottom: box.bottom, left: box.left, right: box.right, text: match[0] });
        }
      }
      return { text: element.innerText, widths: lines.map(({ left, right }) => right - left), last: lines.at(-1)?.text ?? '' };
    });
}
