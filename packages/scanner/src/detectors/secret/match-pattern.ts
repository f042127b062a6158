// Tries the pattern of a rule where one of its anchors stands.

import { type SecretCandidate, type SecretRule, whyNotFound } from '@sentrascan/rules';
import { RANK, type SecretCandidateFound } from './candidate.ts';
import type { SearchedText } from './searched-text.ts';

const NEARBY_UNITS = 128;
/** What lies this deep in base64 is part of what was encoded. */
const BASE64_MARGIN_UNITS = 100;
/** How far an attempt goes that finds nothing, at most. */
const ATTEMPT_UNITS = 8192;
const BLOCK_UNITS = 64 * 1024;

const sticky = new WeakMap<RegExp, RegExp>();

function stickyOf(pattern: RegExp): RegExp {
  const known = sticky.get(pattern);
  if (known !== undefined) return known;
  const flags = pattern.flags.replace(/[gy]/g, '');
  const made = new RegExp(pattern.source, `${flags}y`);
  sticky.set(pattern, made);
  return made;
}

/** @returns what the rule finds at the anchor; undefined where it is none */
export function matchPattern(
  searched: SearchedText,
  rule: SecretRule,
  at: number,
  anchorUnits: number,
): SecretCandidateFound | undefined {
  const { pattern, reachBack = 0, anyNeighbour = false, until } = rule.search;
  if (pattern === undefined || !searched.mayTry(rule)) return undefined;
  const { text } = searched;
  const regex = stickyOf(pattern);
  for (let start = Math.max(0, at - reachBack); start <= at; start++) {
    if (!anyNeighbour && isJoinedBefore(text, start)) continue;
    regex.lastIndex = start;
    const match = regex.exec(text);
    if (match === null || (until === undefined && start + match[0].length < at + anchorUnits)) {
      const run = searched.visible.around(start);
      searched.spend(rule, Math.min(ATTEMPT_UNITS, Math.max(1, run.end - start)));
      continue;
    }
    const end = until === undefined ? start + match[0].length : blockEnd(searched, at, anchorUnits, until);
    if (end === undefined) return undefined;
    if (!anyNeighbour && until === undefined && isWordCode(text.charCodeAt(end))) continue;
    return candidateOf(searched, rule, match, start, end);
  }
  return undefined;
}

/** The end of the line of the next end mark, where no other block begins before it. */
function blockEnd(
  searched: SearchedText,
  at: number,
  anchorUnits: number,
  until: string,
): number | undefined {
  const { text } = searched;
  const end = searched.next(until, at + anchorUnits);
  if (end < 0 || end - at > BLOCK_UNITS) return undefined;
  const opening = text.slice(at, at + anchorUnits);
  const another = searched.next(opening, at + anchorUnits);
  if (another >= 0 && another < end) return undefined;
  let close = end + until.length;
  while (close < text.length && close - end < 80 && !/[\r\n"'\\]/.test(text[close] ?? '\n')) close += 1;
  return close;
}

function candidateOf(
  searched: SearchedText,
  rule: SecretRule,
  match: RegExpExecArray,
  start: number,
  end: number,
): SecretCandidateFound | undefined {
  const { text, setting } = searched;
  const { check, proven = false, until } = rule.search;
  const whole = text.slice(start, end);
  const value = until === undefined ? (match.groups?.['value'] ?? whole) : whole;
  const at = start + Math.max(0, whole.indexOf(value));
  if (!proven && until === undefined && whyNotFound(value) !== undefined) return undefined;
  if (!proven && until === undefined && isDeepInBase64(searched, at, at + value.length)) return undefined;
  // A value that stands alone is named by its key.
  const name = nameBefore(text, start) ?? setting.keys.at(-1);
  const candidate: SecretCandidate = {
    value,
    groups: match.groups ?? {},
    before: lineBefore(text, start),
    after: lineAfter(text, end),
    text,
    at,
    name,
    segment: setting.segment,
    language: setting.language,
    fileName: setting.fileName,
  };
  const opinion = check === undefined ? {} : check(candidate);
  if (opinion === undefined) {
    // With the mark of its issuer and without what proves it, it is nobody's, whatever it is assigned to.
    if (proven && isMarked(rule, value)) searched.refuted.push({ start: at, end: at + value.length });
    return undefined;
  }
  return {
    rule,
    rank: proven ? RANK.proven : RANK.pattern,
    value,
    start: at,
    end: at + value.length,
    name,
    detail: opinion.detail ?? '',
    severity: opinion.severity,
    confidence: opinion.confidence,
  };
}

/** Shorter anchors also begin what is not of the issuer: `eyJ`. */
const MARK_UNITS = 4;

function isMarked({ search }: SecretRule, value: string): boolean {
  return (
    search.until === undefined &&
    (search.anchors ?? []).some((anchor) => anchor.length >= MARK_UNITS && value.startsWith(anchor))
  );
}

function isDeepInBase64(searched: SearchedText, start: number, end: number): boolean {
  const run = searched.base64.around(start);
  return start - run.start >= BASE64_MARGIN_UNITS && run.end - end >= BASE64_MARGIN_UNITS;
}

/** A letter or digit right before, unless it is the end of an escape. */
export function isJoinedBefore(text: string, at: number): boolean {
  if (at === 0 || !isWordCode(text.charCodeAt(at - 1))) return false;
  const back = text.slice(Math.max(0, at - 6), at);
  return !/(?:\\[nrtbf0v]|%[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})$/.test(back);
}

export function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Up to 128 characters of the same line. */
export function lineBefore(text: string, at: number): string {
  const nearby = text.slice(Math.max(0, at - NEARBY_UNITS), at);
  return nearby.slice(nearby.lastIndexOf('\n') + 1);
}

export function lineAfter(text: string, at: number): string {
  const nearby = text.slice(at, at + NEARBY_UNITS);
  const end = nearby.indexOf('\n');
  return end < 0 ? nearby : nearby.slice(0, end);
}

const NAME_BEFORE =
  /([A-Za-z_$][\w$.-]{0,63})\\{0,3}["'`]?\]?[ \t]{0,16}(?:=>|:=|==|[=:,])[ \t]{0,16}(?:[bBrRuUfF]{1,2})?(?:\\{0,3}["'`])?(?:(?:Bearer|Basic|token|Token) )?$/;

/** The name that what begins here is assigned to, where one stands right before it. */
export function nameBefore(text: string, at: number): string | undefined {
  // Mostly what stands before is no assignment at all, and that is seen at a glance.
  let index = at - 1;
  while (index >= 0 && /["'`\\]/.test(text[index] ?? '')) index -= 1;
  if (!/[=:,>\sbBrRuUfF]/.test(text[index] ?? '')) return undefined;
  return NAME_BEFORE.exec(lineBefore(text, at))?.[1];
}
