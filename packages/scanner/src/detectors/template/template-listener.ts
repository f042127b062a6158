// What the walk through a template tells whoever judges it.

import type { Value } from './template-value.ts';

/** How a value is reached by name. */
export type AccessBy = 'attribute' | 'subscript' | 'filter' | 'format';

/** A condition on what a person or a model wrote, or on the date. */
export interface Trigger {
  readonly on: 'content' | 'date';
  /** What it is compared with. */
  readonly needle: string;
  /** What stands under the condition is emitted where the needle is missing. */
  readonly isAbsent: boolean;
}

/** The same words, seen from the other branch. */
export function turned(trigger: Trigger): Trigger {
  return { ...trigger, isAbsent: !trigger.isAbsent };
}

/** What the walk tells. */
export interface TemplateListener {
  access(object: Value, name: Value, by: AccessBy): void;
  global(name: string, use: 'value' | 'attribute' | 'call'): void;
  include(kind: string, target: Value): void;
  /** @param repetitions how often what is inside runs, or how much is asked for at once */
  cost(what: string, repetitions: number): void;
  /** @param beside what stands next to the text in the same output */
  text(text: string, triggers: readonly Trigger[], beside: { readonly isContent: boolean }): void;
  /** A tag that does not parse: one of its tokens. */
  token(kind: string, text: string): void;
}
