/** Under which key the reader's choices are kept, as an object of attributes. */
export const KEY = 'comfort';

/** The paper of each theme (`--paper` in tokens.css), for what the browser draws round the page. */
export const PAPERS = { light: '#fdfdfb', sepia: '#f6eedc', dark: '#141413' } as const;
