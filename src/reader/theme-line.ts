/** The one inline script: sets the reader's theme before the first paint. Kept as short as it can be. */
export const THEME_KEY = 'theme';
export const themeLine = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
