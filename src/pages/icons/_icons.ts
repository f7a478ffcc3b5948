/** The icons of the paper, by name of their file. */
export interface Icon {
  readonly size: number;
  /** How much of the side the drawing takes. */
  readonly share: number;
  readonly purpose?: 'any' | 'maskable';
}

export const ICONS: Readonly<Record<string, Icon>> = {
  'icon-96': { size: 96, share: 0.84, purpose: 'any' },
  'icon-192': { size: 192, share: 0.82, purpose: 'any' },
  'icon-512': { size: 512, share: 0.82, purpose: 'any' },
  'maskable-192': { size: 192, share: 0.68, purpose: 'maskable' },
  'maskable-512': { size: 512, share: 0.68, purpose: 'maskable' },
  // What Apple's systems take; they round its corners.
  'apple-touch-icon': { size: 180, share: 0.76 },
};
