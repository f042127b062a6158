// The door of the advisories: what other rooms may use of them.

export * from './assessment.ts';
