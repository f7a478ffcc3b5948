const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, in an element or in a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);
