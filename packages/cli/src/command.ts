// What a verb of the command line is: data that help is made of, and one function that does the work.

import type { AppliedPolicy, Policy } from '@sentrascan/policy';
import type { Io } from './io.ts';

/** One flag of a verb. */
export interface CommandOption {
  /** In commander's grammar: `-q, --quiet`, `--jobs <n>`, `--no-color`. */
  readonly flags: string;
  readonly description: string;
  /** Only shown: whoever reads the option applies it. */
  readonly defaultValue?: string;
  /** May be given several times; the value is then a list. */
  readonly isRepeatable?: boolean;
}

/** One flag as it was given; the order of flags matters to `--format` and `--output`. */
export interface GivenOption {
  readonly name: string;
  readonly value: string;
}

/** What was typed after the verb. */
export interface Invocation {
  readonly operands: readonly string[];
  /** By camel-cased name, without those that were not given. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  /** Flags with a value, in the order given. */
  readonly given: readonly GivenOption[];
  /** What settings files decide of findings, in the order it is applied; missing where there are none. */
  readonly policies?: readonly ToldPolicy[];
}

/** Decisions on findings, and where to say which of them were not taken. */
export interface ToldPolicy extends Policy {
  readonly tell?: (applied: Pick<AppliedPolicy, 'refused' | 'keptFiles'>) => Promise<void>;
}

/** A verb: one file under `commands/`, exported as `command`. */
export interface Command {
  readonly name: string;
  /** In commander's grammar: `<path...>`, `[rule]`. Empty for none. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly CommandOption[];
  /** Printed below the options. */
  readonly details?: string;
  /** @returns the exit code; throws UsageError for what was typed wrong */
  run(invocation: Invocation, io: Io): Promise<number>;
}

/** Exit codes, as the documentation promises them. */
export const EXIT = { ok: 0, findings: 1, inconclusive: 2, nothing: 3, usage: 64 } as const;

/** Something typed wrong: one sentence, and what to do instead. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
