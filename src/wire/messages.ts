/** What a wire parser tells the desk. */

/** A text in the two languages of the desk: Arabic on its screens, English in code and logs. */
export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

/** One remark about a file that the parser does not know the name of. */
export interface WireMessage {
  /** One-based, in the decoded text. */
  readonly line: number;
  readonly column: number;
  /** The rule's name, in kebab case. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: Bilingual;
}
