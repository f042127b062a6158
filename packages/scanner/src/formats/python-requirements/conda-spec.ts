// A package as conda's command line names it: `channel::name`, `name=1.2`, `name==1.2=build`, `"name>=1.2,<2"`. Source of truth:
// conda's documentation of MatchSpec.

import type { ParsedRequirement } from './parse-requirement.ts';

const SPEC =
  /^(?:([^\s:=]{1,200})::)?([a-z0-9_][a-z0-9._-]{0,199})(?:\[[^\]]{0,400}\])?\s{0,8}(?:(={1,2})\s{0,8}([^\s=,|<>!~]{1,100})(?:=([^\s=]{1,100}))?|([<>=!~][^\s]{1,200}))?$/i;

/** @returns undefined where the text is no such package */
export function parseCondaSpec(text: string): ParsedRequirement | undefined {
  const match = SPEC.exec(text.trim());
  if (match === null) return undefined;
  const [, , name = '', sign, release, , clauses = ''] = match;
  if (sign === undefined || release === undefined)
    return { name, extras: [], specifier: clauses.replace(/\s/g, ''), hashes: [] };
  // One sign means "begins with": of a whole release it is that release.
  const bare = release.replace(/\.?\*$/, '');
  const isOpen = bare !== release || (sign === '=' && bare.split('.').length < 3);
  return {
    name,
    extras: [],
    specifier: bare === '' ? '' : `==${bare}${sign === '=' || bare !== release ? '.*' : ''}`,
    ...(bare === release && (!isOpen || sign === '==') && !bare.includes('$') ? { version: bare } : {}),
    hashes: [],
  };
}
