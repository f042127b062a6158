// One text while it is searched for secrets: what it is, what was measured of it, and what was found in it.

import type { SegmentKind } from '@sentrascan/contract';
import type { SecretRule } from '@sentrascan/rules';
import type { SecretCandidateFound } from './candidate.ts';
import { BASE64_MEMBERS, LITERAL_MEMBERS, RunMemo, VISIBLE_MEMBERS } from './text-run.ts';

/** What the file is that a text stands in. */
export interface TextSetting {
  readonly segment: SegmentKind;
  readonly language: string;
  /** Last component of the artifact's path. */
  readonly fileName: string;
  /** The keys that lead to the text, where it is a value. */
  readonly keys: readonly string[];
}

/** How far attempts at a rule may go in vain for each character of the text, before the rest is left to a gap. */
const STEPS_PER_UNIT = 24;
const FREE_STEPS = 1_000_000;

export class SearchedText {
  readonly text: string;
  /** What begins here or behind is somebody else's. */
  readonly end: number;
  readonly setting: TextSetting;
  /** How many encodings were taken off. */
  readonly depth: number;
  readonly base64: RunMemo;
  readonly visible: RunMemo;
  /** What a literal may hold without an end or an escape. */
  readonly literal: RunMemo;
  readonly candidates: SecretCandidateFound[] = [];
  /** Values with the mark of an issuer whose check fails, by place. */
  readonly refuted: { readonly start: number; readonly end: number }[] = [];
  /** Lines up to here were looked at as heads of tables, or are rows of one. */
  headsUntil = 0;
  /** Rows whose columns were named before them were read up to here. */
  namedRowsUntil = 0;
  /** Documents of Kubernetes up to here were read. */
  kubernetesUntil = 0;
  /** Names up to here were looked at. */
  namesUntil = 0;
  /** The section of settings that was read last: the words of its name, where it stands, and the line it was read for. */
  section: { readonly behind: number; readonly at: number; readonly words: readonly string[] } = {
    behind: -1,
    at: -1,
    words: [],
  };
  readonly #spent = new Map<SecretRule, number>();
  readonly #nextLiteral = new Map<string, number>();

  constructor(text: string, end: number, setting: TextSetting, depth: number) {
    this.text = text;
    this.end = end;
    this.setting = setting;
    this.depth = depth;
    this.base64 = new RunMemo(text, BASE64_MEMBERS, true);
    this.visible = new RunMemo(text, VISIBLE_MEMBERS);
    this.literal = new RunMemo(text, LITERAL_MEMBERS);
  }

  /** @returns false where attempts at the rule have used up what the text allows */
  mayTry(rule: SecretRule): boolean {
    return (this.#spent.get(rule) ?? 0) <= STEPS_PER_UNIT * this.text.length + FREE_STEPS;
  }

  spend(rule: SecretRule, steps: number): void {
    this.#spent.set(rule, (this.#spent.get(rule) ?? 0) + steps);
  }

  /** Rules that were not tried everywhere. */
  *exhausted(): Generator<SecretRule> {
    for (const rule of this.#spent.keys()) if (!this.mayTry(rule)) yield rule;
  }

  /** Where a text stands next; each is looked for once, whoever asks. @returns -1 where it does not come again */
  next(literal: string, from: number): number {
    const known = this.#nextLiteral.get(literal);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const at = this.text.indexOf(literal, from);
    this.#nextLiteral.set(literal, at);
    return at;
  }
}
