// Looks for secrets in text and in the constants of code, and reports each value once for each artifact.

import type { CodeSummary, FoldedText, Location, SymbolicValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { Detector, DetectorContext } from '../detector.ts';
import { fileNameOf } from '../file-name.ts';
import { placeInText } from '../place-in-text.ts';
import { RANK } from './candidate.ts';
import { FoundSecrets } from './found-secrets.ts';
import { judgeValue } from './keyed-value.ts';
import { lookAtPasswordFile } from './password-file.ts';
import { searchText } from './search-text.ts';
import type { SearchedText, TextSetting } from './searched-text.ts';
import { lookAtTable } from './tables.ts';

const found = new WeakMap<object, FoundSecrets>();

export const detector = {
  id: 'secret',
  consumes: ['text', 'python.code'],

  judge(fact, context): void {
    if (fact.kind === 'python.code') {
      if (fact.origin === 'source') judgeConstants(fact.code, context);
      return;
    }
    const setting: TextSetting = {
      segment: fact.segment,
      language: fact.language,
      fileName: fileNameOf(context.artifact),
      keys: fact.key?.split('/') ?? [],
    };
    const searched = searchText(fact.text, fact.ownedUnits, setting);
    const name = setting.keys.at(-1);
    if (name !== undefined) judgeValue(searched, name);
    lookAtTable(searched, fact.header);
    lookAtPasswordFile(searched);
    for (const rule of searched.exhausted()) {
      context.gap({
        kind: 'limit',
        reason: `Text that looks like the beginning of a ${rule.title} stands in too many places to try all of them.`,
        consequence: 'The places behind were not looked at for it.',
      });
    }
    keep(context, searched, (at) => placeInText(fact, at));
  },

  finish(context): void {
    found.get(context.memory)?.report(context);
    found.delete(context.memory);
  },
} satisfies Detector<'text' | 'python.code'>;

function keep(
  context: DetectorContext,
  searched: SearchedText,
  placeOf: (at: number) => Location | undefined,
): void {
  // Anything can begin beyond what is this fact's own by the end of a name that does.
  const refuted = new Set(searched.refuted.map(({ start, end }) => `${start} ${end}`));
  const own = searched.candidates.filter(
    ({ start, end, rank }) =>
      start < searched.end && (rank === RANK.proven || !refuted.has(`${start} ${end}`)),
  );
  if (own.length === 0) return;
  const all = found.get(context.memory) ?? new FoundSecrets();
  found.set(context.memory, all);
  all.add(own, placeOf);
}

/** Constants as the code puts them together: `'gh' + 'p_...'` is no token in the source. */
function judgeConstants(code: CodeSummary, context: DetectorContext): void {
  const setting: TextSetting = {
    segment: 'code',
    language: 'python',
    fileName: fileNameOf(context.artifact),
    keys: [],
  };
  const waiting = [code];
  let left = LIMITS.constantsSearched.value;
  for (let scope = waiting.pop(); scope !== undefined; scope = waiting.pop()) {
    for (const nested of scope.nested) waiting.push(nested);
    const texts: FoldedText[] = [...(scope.foldedTexts ?? [])];
    for (const call of scope.calls) {
      const line = call.line ?? scope.firstLine;
      for (const argument of call.args) collect(argument, { line }, texts);
      for (const [name, argument] of call.kwargs ?? []) collect(argument, { line, name }, texts);
    }
    for (const { value, line, name } of texts) {
      left -= 1;
      if (left === 0) {
        context.gap({
          kind: 'limit',
          reason: `The code puts more texts together than the limit constantsSearched allows (${LIMITS.constantsSearched.value}).`,
          consequence: 'Further ones were not searched for secrets.',
        });
        return;
      }
      const searched = searchText(value, value.length, setting, false, 1);
      if (name !== undefined) judgeValue(searched, name);
      keep(context, searched, () => ({ line, column: 1 }));
    }
  }
}

const LEAST_CONSTANT_UNITS = 8;

function collect(
  value: SymbolicValue,
  place: { readonly line: number; readonly name?: string },
  texts: FoldedText[],
): void {
  if ((value.t === 'str' || value.t === 'bytes') && value.folded === true) {
    if (value.v.length >= LEAST_CONSTANT_UNITS) texts.push({ value: value.v, ...place });
    return;
  }
  if (value.t !== 'dict') return;
  for (const [key, item] of value.items) {
    const isNamed = key.t === 'str' && (item.t === 'str' || item.t === 'bytes');
    if (isNamed) collect(item, { line: place.line, name: key.v }, texts);
  }
}
