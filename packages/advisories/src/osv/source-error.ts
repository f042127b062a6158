// A source of advisories that cannot be imported.

/** One sentence about the source, and what to do. */
export class SourceError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'SourceError';
    this.hint = hint;
  }
}
