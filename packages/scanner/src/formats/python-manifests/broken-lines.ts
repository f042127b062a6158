// What lines of a broken TOML manifest seem to ask for: requirements in quotes, names with versions. Told with low confidence, so
// that nothing is missed in silence where a bracket is.

import { parseRequirement } from '../python-requirements/parse-requirement.ts';
import type { DependencyDraft, ManifestRecorder } from './manifest-recorder.ts';
import { readConstraint } from './version-constraint.ts';

const QUOTED = /"([^"\n]{1,500})"|'([^'\n]{1,500})'/g;
const PAIR =
  /^\s{0,100}["']?([A-Za-z0-9][A-Za-z0-9._-]{0,200})["']?\s{0,20}=\s{0,20}(?:\{[^"'\n]{0,100}version\s{0,20}=\s{0,20})?["']([^"'\n]{1,200})["']?/;
const CONSTRAINED =
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,200}\s{0,20}(?:\[[^\]]{0,200}\]\s{0,20})?(?:\(?\s{0,20}(?:[=<>!~]=|[<>])|@\s)/;
/** Keys of manifests that have a version for a value and are no packages. */
const OTHER_KEYS: ReadonlySet<string> = new Set(
  (
    'version python requires-python minversion lock-version lock_version target-version python-versions python_version ' +
    'python_full_version content-hash content_hash hash url file schema-version api-version edition line-length revision'
  ).split(' '),
);

/** Lines are looked at so far. */
const MAX_LINE_CHARACTERS = 4000;

/**
 * Adds what the lines of a text seem to ask for, where they were not read.
 *
 * @param start the first character that is looked at
 * @param isLock pairs of a name and a version are packages
 */
export function readBrokenLines(
  text: string,
  start: number,
  isLock: boolean,
  recorder: ManifestRecorder,
): void {
  new LineReader(recorder, isLock).read(text, start);
}

class LineReader {
  readonly #recorder: ManifestRecorder;
  readonly #isLock: boolean;
  readonly #known: ReadonlySet<number>;
  #name: { readonly name: string; readonly offset: number } | undefined;

  constructor(recorder: ManifestRecorder, isLock: boolean) {
    this.#recorder = recorder;
    this.#isLock = isLock;
    this.#known = new Set(recorder.drafts.map(({ offset }) => offset));
  }

  read(text: string, start: number): void {
    for (let from = start; from < text.length; ) {
      const feed = text.indexOf('\n', from);
      const to = feed < 0 ? text.length : feed;
      this.#line(text.slice(from, Math.min(to, from + MAX_LINE_CHARACTERS)), from);
      from = to + 1;
    }
  }

  #line(line: string, from: number): void {
    const [, key = '', value = ''] = PAIR.exec(line) ?? [];
    const valueStart = from + line.indexOf(value, line.indexOf('='));
    if (this.#isLock && key === 'name') this.#name = { name: value, offset: valueStart };
    else if (this.#isLock && key === 'version' && this.#name !== undefined) {
      const { name, offset } = this.#name;
      this.#name = undefined;
      if (parseRequirement(name) === undefined) return;
      this.#add({
        name,
        specifier: `==${value}`,
        version: value,
        raw: `${name} ${value}`,
        offset,
        relation: 'locked',
      });
    } else if (!this.#isLock && /^[\^~=<>!*\d]/.test(value)) {
      const constraint = OTHER_KEYS.has(key) ? undefined : readConstraint(value);
      if (constraint === undefined) return;
      this.#add({ name: key, ...constraint, raw: line.trim(), offset: from + line.indexOf(key) });
    } else this.#quoted(line, from);
  }

  #quoted(line: string, from: number): void {
    for (const match of line.matchAll(QUOTED)) {
      const text = match[1] ?? match[2] ?? '';
      const offset = from + match.index + 1;
      if (this.#known.has(offset) || !CONSTRAINED.test(text) || parseRequirement(text) === undefined)
        continue;
      this.#recorder.requirement(text, offset, { confidence: 'low' });
    }
  }

  #add(draft: DependencyDraft): void {
    if (!this.#known.has(draft.offset)) this.#recorder.add({ ...draft, confidence: 'low' });
  }
}
