// Searches one text for secrets: stops at every anchor, and looks closely only there.

import { whyNotAssigned, whyNotFound, wordsOfName } from '@sentrascan/rules';
import { isPasswordOf, readBasic, readBearer, readCommand } from './authorization.ts';
import { mayBeBare } from './bare-values.ts';
import { RANK, type SecretCandidateFound } from './candidate.ts';
import { decodeBase64Text } from './decode-text.ts';
import { isQuietFile, judgeAssignment, kindOfName, userAndPassword } from './judge-assignment.ts';
import { secretEntries } from './kubernetes-secret.ts';
import { isWordCode, lineAfter, lineBefore, matchPattern } from './match-pattern.ts';
import { namePath } from './name-path.ts';
import { type Assignment, nameAround, parseAssignment } from './parse-assignment.ts';
import { type Literal, readQuoted } from './read-literal.ts';
import { readLogin } from './read-login.ts';
import { lookAtHeadCell, lookAtInsert } from './rows-under-names.ts';
import { type Decoded, lookAtEncoded, lookAtJoined, MOST_DEPTH, searchInside } from './search-encoded.ts';
import { type AssignedRule, type Stop, searchIndex } from './search-index.ts';
import { SearchedText, type TextSetting } from './searched-text.ts';
import { lookAtColumns } from './tables.ts';
import { KEY_MEMBERS } from './text-run.ts';
import { readUserInfo } from './url-userinfo.ts';

const ENCODED_ENTRY_UNITS = 64 * 1024;
const NEARBY_UNITS = 60;

/**
 * Searches a text.
 *
 * @param end what begins here or behind is left out
 * @param names false where the text is a constant of code: its names were looked at in the source
 */
export function searchText(
  text: string,
  end: number,
  setting: TextSetting,
  names = true,
  depth = 0,
): SearchedText {
  const searched = new SearchedText(text, end, setting, depth);
  const index = searchIndex();
  const decoded: Decoded = { base64Until: [0, 0, 0, 0], hexUntil: [0, 0], escapedUntil: 0 };
  (names ? index.whole : index.patterns).search(text, end, (at, stop) => look(searched, at, stop, decoded));
  return searched;
}

function look(searched: SearchedText, at: number, stop: Stop, decoded: Decoded): void {
  switch (stop.kind) {
    case 'pattern': {
      const found = matchPattern(searched, stop.rule, at, stop.units);
      if (found !== undefined) searched.candidates.push(found);
      else lookAtJoined(searched, at);
      return;
    }
    case 'name':
      lookAtName(searched, at);
      return;
    case 'url':
      lookAtUrl(searched, at);
      return;
    case 'bearer':
    case 'basic':
      lookAtCredential(searched, at + stop.units, stop.kind);
      return;
    case 'command': {
      const literal = readCommand(searched.text, at, stop.anchor);
      if (literal !== undefined)
        add(searched, stop.anchor.startsWith('curl') ? 'authorization' : 'password', literal, undefined);
      return;
    }
    case 'identified-by':
    case 'secure-string': {
      const literal = readQuoted(searched.text, at + stop.units);
      if (literal !== undefined) judge(searched, assignmentOf('password', at, literal));
      return;
    }
    case 'login': {
      const pair = readLogin(searched.text, at + stop.units);
      if (pair !== undefined) judge(searched, assignmentOf('password', at, pair));
      return;
    }
    case 'chpasswd': {
      const line = lineBefore(searched.text, at);
      const match =
        /(?:echo|printf)[ \t]{1,8}(?:-\w{1,3}[ \t]{1,4})?["']?[\w.$-]{1,60}:([^"'\s|]{4,100})["']?[ \t]{0,8}\|[ \t]{0,8}(?:sudo[ \t]{1,4})?$/.exec(
          line,
        );
      const value = match?.[1];
      if (match === null || value === undefined) return;
      const start = at - line.length + match.index + match[0].lastIndexOf(value);
      judge(
        searched,
        assignmentOf('password', at, {
          value,
          start,
          end: start + value.length,
          next: at,
          isQuoted: true,
          parts: 1,
        }),
      );
      return;
    }
    case 'kubernetes':
      if (!isWordCode(searched.text.charCodeAt(at + stop.units))) lookAtKubernetes(searched, at);
      return;
    case 'nearby':
      lookNearby(searched, at, stop);
      return;
    default:
      lookAtEncoded(searched, at, stop, decoded);
  }
}

// --- Names

function lookAtName(searched: SearchedText, at: number): void {
  if (at < searched.namesUntil) return;
  const { text, setting } = searched;
  const { start, end } = nameAround(text, at, searched.namesUntil);
  searched.namesUntil = Math.max(end, at + 1);
  const name = text.slice(start, end);
  const { isAssigned } = aboutName(name);
  let kind = kindOfName(name);
  if (kind === undefined && !isAssigned) {
    // `API key: ...` is written apart.
    if (text[start - 1] !== ' ' || !/^keys?$/i.test(name)) return;
  }
  if (kind === undefined && isAssigned && !isLongValueNear(text, end)) return;
  if (kind !== undefined && isHead(text, end)) lookAtColumns(searched, start);
  if (kind !== undefined && /^[`"\]]?\s{0,8}[,)]/.test(text.slice(end, end + 12)))
    lookAtInsert(searched, start);
  if (kind !== undefined && /^\s{0,8}<\//.test(text.slice(end, end + 12))) lookAtHeadCell(searched, start);
  const assignment = parseAssignment(text, start, end, {
    mayBeBare: mayBeBare(searched, start, end),
    fileName: setting.fileName,
  });
  if (assignment === undefined) return;
  if (assignment.name !== name) kind = kindOfName(assignment.name) ?? kind;
  if (kind === undefined && !isAssigned) return;
  if (assignment.parts > 1) searchInside(searched, assignment.value, assignment.start, assignment.end, false);
  if (assignment.start >= searched.end && start >= searched.end) return;
  judge(searched, assignment);
}

/** Values of rules that go by any name with a key or a token in it have fifteen characters or more. */
const LEAST_ASSIGNED_UNITS = 15;
const SEPARATING_UNITS = 12;

/** True where a long run of characters of keys begins close behind a name: most names have nothing of the kind. */
function isLongValueNear(text: string, end: number): boolean {
  let at = end;
  const until = Math.min(text.length, end + SEPARATING_UNITS);
  while (at < until) {
    let run = at;
    while (run < text.length && run - at < LEAST_ASSIGNED_UNITS && KEY_MEMBERS[text.charCodeAt(run)] === 1)
      run += 1;
    if (run - at >= LEAST_ASSIGNED_UNITS) return true;
    at = run + 1;
  }
  return false;
}

/** A cell of the head of a table ends behind the name. */
function isHead(text: string, end: number): boolean {
  let at = end;
  while (at - end < 40 && /[ \t*`]/.test(text[at] ?? '')) at += 1;
  return text[at] === '|' || text[at] === '\n' || text[at] === '\r';
}

interface AboutName {
  readonly isAssigned: boolean;
  readonly words: readonly string[];
}

const about = new Map<string, AboutName>();
const ABOUT_KEPT = 5000;

function aboutName(name: string): AboutName {
  const known = about.get(name);
  if (known !== undefined) return known;
  if (about.size >= ABOUT_KEPT) about.clear();
  const { assignedWords } = searchIndex();
  const words = wordsOfName(name);
  const made = { words, isAssigned: words.some((word) => assignedWords.has(word)) };
  about.set(name, made);
  return made;
}

/** Every rule that an assigned value may be reported by. */
export function judge(searched: SearchedText, assignment: Assignment): void {
  const kind = kindOfName(assignment.name);
  if (judgeByForm(searched, assignment)) return;
  if (kind === undefined) return;
  if (kind === 'authorization') {
    lookAtHeader(searched, assignment);
    return;
  }
  if (kind === 'registry-auth') {
    const pair = userAndPassword(assignment.value);
    if (pair !== undefined && isPasswordOf(pair.user, pair.password))
      add(searched, 'registry-auth', assignment, assignment.name, pair.password);
    else if (/_auth/i.test(assignment.name)) addKey(searched, assignment);
    return;
  }
  const found = judgeAssignment(searched, searchIndex().constructs, assignment, kind);
  if (found !== undefined) searched.candidates.push(found);
  else if (assignment.value.length >= 12 && searched.depth < MOST_DEPTH) judgeDecoded(searched, assignment);
}

function addKey(searched: SearchedText, assignment: Assignment): void {
  const found = judgeAssignment(searched, searchIndex().constructs, assignment, 'key');
  if (found !== undefined) searched.candidates.push(found);
}

/** A password in base64 is not seen as one where its own characters look like a word. */
function judgeDecoded(searched: SearchedText, assignment: Assignment): void {
  if (!/=$/.test(assignment.value)) return;
  const plain = decodeBase64Text(assignment.value);
  if (plain === undefined) return;
  const kind = kindOfName(assignment.name);
  if (kind === undefined) return;
  const found = judgeAssignment(searched, searchIndex().constructs, { ...assignment, value: plain }, kind);
  if (found !== undefined) searched.candidates.push({ ...found, alsoWithheld: assignment.value });
}

/** Rules for values without a mark whose names and form fit. */
function judgeByForm(searched: SearchedText, assignment: Assignment): boolean {
  const { assignedWords, anyAssigned } = searchIndex();
  if (assignment.value.length < LEAST_ASSIGNED_UNITS || !anyAssigned.test(assignment.value)) return false;
  const { words } = aboutName(assignment.name);
  let path: readonly string[] | undefined;
  let isFound = false;
  const tried = new Set<AssignedRule>();
  for (const word of words) {
    for (const each of assignedWords.get(word) ?? []) {
      if (tried.has(each) || !each.value.test(assignment.value)) continue;
      tried.add(each);
      path ??= [...namePath(searched, assignment), ...words];
      const whole = path;
      if (!each.names.some((names) => fits(names, whole, words))) continue;
      isFound = report(searched, each, assignment) || isFound;
    }
  }
  return isFound;
}

/** True where the words stand in this order, the last one in the name itself. */
function fits(names: readonly string[], path: readonly string[], own: readonly string[]): boolean {
  if (!own.includes(names.at(-1) ?? '')) return false;
  let next = 0;
  for (const word of path) if (word === names[next]) next += 1;
  return next >= names.length;
}

function report(
  searched: SearchedText,
  each: AssignedRule,
  assignment: Pick<Assignment, 'value' | 'start' | 'end'> & { readonly name: string | undefined },
): boolean {
  const { rule } = each;
  const { text, setting } = searched;
  const { value, start, end, name } = assignment;
  const isProven = rule.search.proven === true;
  if (!isProven && whyNotFound(value) !== undefined) return false;
  const opinion =
    rule.search.check === undefined
      ? {}
      : rule.search.check({
          value,
          groups: {},
          before: lineBefore(text, start),
          after: lineAfter(text, end),
          text,
          at: start,
          name,
          segment: setting.segment,
          language: setting.language,
          fileName: setting.fileName,
        });
  if (opinion === undefined) return false;
  searched.candidates.push({
    rule,
    rank: isProven ? RANK.proven : RANK.assigned,
    value,
    start,
    end,
    name,
    detail: opinion.detail ?? '',
    severity: opinion.severity,
    confidence: opinion.confidence,
  });
  return true;
}

/** `wandb login 0123...`: the issuer's name, and the value a few words behind it. */
function lookNearby(searched: SearchedText, at: number, stop: Extract<Stop, { kind: 'nearby' }>): void {
  const { text } = searched;
  const each = searchIndex().assigned.find(({ rule }) => rule === stop.rule);
  if (each?.nearby === undefined) return;
  const line = lineAfter(text, at + stop.units).slice(0, NEARBY_UNITS + 400);
  for (const match of line.matchAll(/[A-Za-z0-9+/=_-]{8,400}/g)) {
    if (match.index > NEARBY_UNITS) return;
    if (
      !each.value.test(match[0]) ||
      /[@/#:]$|commit|revision|sha/i.test(line.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    const start = at + stop.units + match.index;
    report(searched, each, { value: match[0], start, end: start + match[0].length, name: undefined });
    return;
  }
}

// --- Constructs

function lookAtUrl(searched: SearchedText, at: number): void {
  const info = readUserInfo(searched.text, at);
  if (info === undefined) return;
  add(searched, info.construct, { value: info.password, start: info.start, end: info.end }, undefined);
}

function lookAtHeader(searched: SearchedText, assignment: Assignment): void {
  const scheme = /^(?:bearer|token|apikey|api-key|key|negotiate|digest)[ \t]{1,4}|^(?=\S{20,}$)/i.exec(
    assignment.value,
  );
  if (scheme === null) return;
  lookAtCredential(searched, assignment.start + scheme[0].length, 'bearer');
}

function lookAtCredential(searched: SearchedText, at: number, scheme: 'bearer' | 'basic'): void {
  const { text } = searched;
  if (scheme === 'bearer') {
    const token = readBearer(text, at);
    if (token !== undefined)
      add(
        searched,
        'authorization',
        { ...token, value: text.slice(token.start, token.end) },
        'Authorization',
      );
    return;
  }
  const basic = readBasic(text, at);
  if (basic === undefined) return;
  add(
    searched,
    'authorization',
    { ...basic, value: text.slice(basic.start, basic.end) },
    'Authorization',
    basic.password,
  );
}

function lookAtKubernetes(searched: SearchedText, at: number): void {
  if (searched.depth >= MOST_DEPTH) return;
  for (const { name, value, start, end, isEncoded } of secretEntries(searched, at)) {
    const plain = isEncoded && value.length <= ENCODED_ENTRY_UNITS ? decodeBase64Text(value) : value;
    if (plain === undefined) continue;
    if (isEncoded) searchInside(searched, plain, start, end);
    const kind = kindOfName(name) ?? (/(?:^|[._-])(?:key|auth)$/i.test(name) ? 'key' : undefined);
    if (kind === undefined || whyNotAssigned(plain.trim()) !== undefined) continue;
    const judged = judgeAssignment(
      searched,
      searchIndex().constructs,
      assignmentOf(name, start, { value: plain.trim(), start, end, next: end, isQuoted: true, parts: 1 }),
      kind === 'key' || kind === 'password' || kind === 'passphrase' ? kind : 'secret',
    );
    if (judged !== undefined)
      add(searched, 'kubernetes-secret', { value: plain.trim(), start, end }, name, value);
  }
}

function assignmentOf(name: string, at: number, literal: Literal): Assignment {
  return { ...literal, name, nameStart: at, nameEnd: at, form: 'directive' };
}

function add(
  searched: SearchedText,
  construct: Parameters<ReturnType<typeof searchIndex>['constructs']['get']>[0],
  { value, start, end }: { readonly value: string; readonly start: number; readonly end: number },
  name: string | undefined,
  alsoWithheld?: string,
): void {
  const rule = searchIndex().constructs.get(construct);
  if (rule === undefined) return;
  if (construct === 'password' && isQuietFile(searched.setting.fileName)) return;
  const found: SecretCandidateFound = {
    rule,
    rank: RANK.construct,
    value,
    start,
    end,
    name,
    detail: '',
    severity: undefined,
    confidence: undefined,
    ...(alsoWithheld === undefined ? {} : { alsoWithheld }),
  };
  searched.candidates.push(found);
}
