/** A text as a pattern that finds it and nothing else. (`RegExp.escape` is not in every Node that builds a paper.) */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
