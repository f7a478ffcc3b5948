declare module '@adobe/structured-data-validator' {
  type Nodes = Readonly<Partial<Record<string, readonly object[]>>>;
  /** Rules of schema.org types as search engines ask for them; the vocabulary itself is checked by the types of schema-dts. */
  export default class Validator {
    validate(data: { jsonld: Nodes; microdata: Nodes; rdfa: Nodes }): Promise<{ issueMessage: string; severity: string }[]>;
  }
}
