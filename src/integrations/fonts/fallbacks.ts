/**
 * Arabic faces of readers' systems, set to the length of ours, for a first visit over a slow network.
 *
 * `size-adjust` is measured on the shaped words of the sample paper (tests/integrations/measure-fallback.ts); the metrics
 * that tools compute average Latin letters and are wrong for Arabic. Only faces whose files could be measured are here: the
 * others (Geeza Pro, Segoe UI) stand in the font stacks at their own size.
 */
import { ARABIC, PUNCTUATION } from './faces.ts';
import { unicodeRange } from './ranges.ts';

export interface Fallback {
  /** Name in the font stacks (src/styles/tokens.css). */
  readonly family: string;
  readonly weight: number;
  /**
   * PostScript names. Engines look for full names too; but a name that the system lacks costs a question to another process for each
   * weight, and the first layout waits for all of them.
   */
  readonly local: readonly string[];
  /** Per cent. */
  readonly size: number;
}

const fallback = (family: string, weight: number, local: readonly string[], size: number): Fallback => ({ family, weight, local, size });

const NASKH = ['NotoNaskhArabic-Regular', 'NotoNaskhArabic'];
const NASKH_BOLD = ['NotoNaskhArabic-Bold'];
const SANS = ['NotoSansArabic-Regular', 'NotoSansArabic'];
const SANS_BOLD = ['NotoSansArabic-Bold'];
const DEJAVU = ['DejaVuSans'];
const DEJAVU_BOLD = ['DejaVuSans-Bold'];

export const FALLBACKS: readonly Fallback[] = [
  fallback('Naskh Noto', 400, NASKH, 101.2),
  fallback('Naskh Noto', 700, NASKH_BOLD, 101.9),
  fallback('Naskh DejaVu', 400, DEJAVU, 85.1),
  fallback('Naskh DejaVu', 700, DEJAVU_BOLD, 74.4),
  fallback('Sans Noto', 400, SANS, 99.6),
  fallback('Sans Noto', 700, SANS_BOLD, 92.3),
  fallback('Sans DejaVu', 400, DEJAVU, 93.2),
  fallback('Sans DejaVu', 700, DEJAVU_BOLD, 79.3),
];

/**
 * The `@font-face` rules. They offer the space, Arabic, digits and punctuation only, so that letters of other scripts keep
 * their size; what the system's face lacks comes from the next face in the stack.
 */
export const fallbackStylesheet = (): string =>
  FALLBACKS.map(
    ({ family, weight, local, size }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:${local.map((name) => `local("${name}")`).join(',')};` +
      `size-adjust:${size}%;unicode-range:${unicodeRange([[0x20, 0x20], [0xa0, 0xa0], ...ARABIC, ...PUNCTUATION])}}`,
  ).join('\n');
