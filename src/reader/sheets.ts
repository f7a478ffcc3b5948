/** The sheets that open over a page. They load together, when the first of them is asked for. */
export { openPanel } from './comfort/panel.ts';
export { openHelp } from './keys/help.ts';
