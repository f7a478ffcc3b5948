/** What runs inside the page to measure type. Each function is sent to the browser as it stands. */

/** A kind of text on a page, by its look. */
export interface Kind {
  readonly name: string;
  /** Whether the page marks it as a headline that may be vocalised (Headline.astro, ArticleHead.astro). */
  readonly headline: boolean;
  /** Em squares of ink that two lines of the text share, wherever they stand against each other. */
  readonly struck: number;
}

/**
 * Sets two lines of a text as every kind of element on the page sets them, and looks where the ink of one falls on the
 * ink of the other. The second line is moved along the first through half an em and more, so that many pairs meet.
 * @param vocalised whether headlines are marked as the page marks vocalised ones
 */
export function struckLines({ text, vocalised }: { text: string; vocalised: boolean }): Kind[] {
  const SIZE = 48;
  const cache = new Map<string, number>();
  const ink = (font: string): { data: Uint8ClampedArray; width: number; height: number } => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.font = font;
    canvas.width = Math.ceil(context.measureText(text).width) + SIZE;
    canvas.height = SIZE * 4;
    context.font = font;
    context.direction = 'rtl';
    context.fillText(text, canvas.width - SIZE / 2, SIZE * 2);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { data, width: canvas.width, height: canvas.height };
  };
  const struck = (font: string, ratio: number): number => {
    const { data, width, height } = ink(font);
    const leading = Math.round(ratio * SIZE);
    const inked = (x: number, y: number) => (data[(y * width + x) * 4 + 3] ?? 0) > 128;
    let most = 0;
    for (let shift = 0; shift < 12 * SIZE; shift += SIZE / 2) {
      let shared = 0;
      for (let y = leading; y < height; y += 1) for (let x = shift; x < width; x += 1) if (inked(x, y) && inked(x - shift, y - leading)) shared += 1;
      most = Math.max(most, shared);
    }
    return most / SIZE ** 2;
  };
  const kinds = new Map<string, Kind>();
  for (const element of document.querySelectorAll<HTMLElement>('main :is(h1,h2,h3,h4,p,li,dt,dd,figcaption,caption,th,td,summary), header p, footer p')) {
    const owns = [...element.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim());
    const leads = element.children.length === 1 && element.firstElementChild?.localName === 'a';
    if ((!owns && !leads) || element.closest('.vh, svg')) continue;
    const headline = leads ? /^h[1-4]$/.test(element.localName) && /href="[^"]*\/\d{4}\/\d\d\/\d\d\/./.test(element.innerHTML) : element.matches('.ah h1');
    if (headline && vocalised) element.classList.add('voc');
    const style = getComputedStyle(element);
    const ratio = Math.round((parseFloat(style.lineHeight) / parseFloat(style.fontSize)) * 100) / 100;
    const font = `${style.fontWeight} ${SIZE}px ${style.fontFamily}`;
    const key = `${font} ${ratio}`;
    const found = cache.get(key) ?? struck(font, ratio);
    cache.set(key, found);
    const name = `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')} in ${element.parentElement?.className || element.parentElement?.localName} ${style.fontWeight} ${ratio} ${style.fontFamily.slice(0, 8)}`;
    kinds.set(name, { name, headline, struck: found });
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
    const lines = (element.clientHeight - parseFloat(style.paddingBlockStart) - parseFloat(style.paddingBlockEnd)) / parseFloat(style.lineHeight);
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
        // The number of a footnote hangs at its word.
        if (node.parentElement?.closest('sup')) continue;
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

/** The titles of a page whose deepest letters would reach the tallest of the text right under them, whatever both say. */
export function strikingTitles(): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  const reach = (element: Element, letters: string): TextMetrics => {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return context.measureText(letters);
  };
  const baseline = (element: Element, last: boolean): number => {
    const mark = document.createElement('span');
    mark.style.display = 'inline-block';
    if (last) element.append(mark);
    else element.prepend(mark);
    const { bottom } = mark.getBoundingClientRect();
    mark.remove();
    return bottom;
  };
  return [...document.querySelectorAll('main h1')].flatMap((title) => {
    const under = title.nextElementSibling;
    if (!under?.matches('p')) return [];
    const gap = baseline(under, false) - baseline(title, true) - reach(title, 'يجعض').actualBoundingBoxDescent - reach(under, 'أآكلطإ').actualBoundingBoxAscent;
    return gap < 0 ? [`${title.textContent} by ${-Math.round(gap)} px`] : [];
  });
}
