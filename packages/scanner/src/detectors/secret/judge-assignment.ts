// What an assigned value is: the name says what it would be, the value whether it is one.

import {
  characterClasses,
  entropyOf,
  type SecretConstruct,
  type SecretNameKind,
  type SecretRule,
  secretNameKind,
  whyNotAssigned,
  wordsOfName,
} from '@sentrascan/rules';
import type { SecretCandidateFound } from './candidate.ts';
import { RANK } from './candidate.ts';
import { decodeBase64Text } from './decode-text.ts';
import { lineBefore } from './match-pattern.ts';
import type { Assignment } from './parse-assignment.ts';
import type { SearchedText, TextSetting } from './searched-text.ts';

const PASSWORD_UNITS = { least: 6, most: 128 };
const KEY_UNITS = { least: 16, most: 512 };
const LONG_KEY_UNITS = 20;
const KEY_ENTROPY = 3.3;
const HEX_LENGTHS = new Set([32, 40, 48, 56, 64, 96, 128]);
const HEX_ENTROPY = 2.8;

/** Words that a value of which nothing is known must not consist of alone: those of interfaces. */
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;
const HASH_NAME =
  /hash|sha\d|md5|digest|checksum|commit|revision|\brev\b|etag|fingerprint|uuid|version|integrity/i;
/** What logs in as `anonymous`. */
const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}$/;
const BADGE = /shields\.io|badge|codecov\.io/i;
/** The name of a resource of AWS goes on: `arn:aws:secretsmanager:...:secret:name`. */
const RESOURCE_NAME = /\barn:[\w:*/-]{4,200}:$/;
/** Tokens that are made to be shown: they stand in every page of their owners. */
const PUBLIC_VALUE = /^pk[._]/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HASHED =
  /^(?:\$(?:2[abxy]?|1|5|6|argon2(?:i|d|id)|pbkdf2[\w-]{0,12}|apr1|scrypt|y)\$|pbkdf2[_:]|sha(?:1|256|512)[$:-]|md5[$:]|bcrypt|argon2|\{(?:SSHA|SHA|CRYPT|MD5|BCRYPT)\d{0,3}\})/i;
/** Files whose every value has a name of a token or a hash and is neither a token nor a hash that opens anything. */
const QUIET_FILE =
  /^(?:tokenizer|vocab|merges|special_tokens_map|added_tokens|generation_config|preprocessor_config|config_sentence|modules|model\.safetensors\.index|pytorch_model\.bin\.index)[\w.-]{0,40}$|^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|pipfile\.lock|pdm\.lock|uv\.lock|cargo\.lock|go\.sum|composer\.lock|gemfile\.lock|flake\.lock|conda-lock\.ya?ml|bun\.lockb?|deno\.lock|mix\.lock|packages\.lock\.json|pubspec\.lock|\.terraform\.lock\.hcl|gradle\.lockfile|pixi\.lock)$|\.lock$|\.bpe$|\.vocab$/i;
/** Texts of interfaces, where names of passwords are labels. */
const LOCALE_FILE =
  /^(?:[a-z]{2}(?:[-_][A-Za-z]{2,4})?|messages|strings|translations?|locale|i18n|lang)(?:[._-][\w-]{1,20})?\.(?:json|ya?ml|po|pot|properties|xml|ts|js|strings|arb|xlf)$/i;

/** True for files in which only values that prove themselves count. */
export function isQuietFile(fileName: string): boolean {
  return QUIET_FILE.test(fileName);
}

/** Names repeat: what each says is kept for the last few thousand. */
const kinds = new Map<string, SecretNameKind | 'none'>();
const KINDS_KEPT = 5000;

/** What a name says of its value. */
export function kindOfName(name: string): SecretNameKind | undefined {
  const known = kinds.get(name);
  if (known !== undefined) return known === 'none' ? undefined : known;
  if (kinds.size >= KINDS_KEPT) kinds.clear();
  const kind = secretNameKind(wordsOfName(name));
  kinds.set(name, kind ?? 'none');
  return kind;
}

/** The rules that the parser of assignments reports by. */
export type ConstructRules = ReadonlyMap<SecretConstruct, SecretRule>;

/** @returns what is found in an assignment by its name; undefined where it is none */
export function judgeAssignment(
  searched: SearchedText,
  rules: ConstructRules,
  assignment: Assignment,
  kind: SecretNameKind,
): SecretCandidateFound | undefined {
  const { setting } = searched;
  const construct = constructOf(searched, assignment, kind);
  const rule = rules.get(construct);
  if (rule === undefined || isQuietFile(setting.fileName)) return undefined;
  // Badges show the state of a project to everybody, and their tokens nothing else.
  if (kind === 'key' && BADGE.test(lineBefore(searched.text, assignment.nameStart))) return undefined;
  if (kind === 'secret' && RESOURCE_NAME.test(lineBefore(searched.text, assignment.nameStart)))
    return undefined;
  const value =
    kind === 'password' || kind === 'secret' ? withoutEncoding(assignment.value) : assignment.value;
  const isOne =
    kind === 'key'
      ? isKey(assignment, value)
      : kind === 'password' || kind === 'passphrase' || kind === 'secret'
        ? isPassword(assignment, value, kind, setting)
        : false;
  if (!isOne) return undefined;
  return {
    rule,
    rank: RANK.name,
    value: assignment.value,
    start: assignment.start,
    end: assignment.end,
    name: assignment.name,
    detail: '',
    severity: undefined,
    confidence: assignment.form === 'words' || assignment.form === 'compared' ? 'medium' : undefined,
  };
}

function constructOf(searched: SearchedText, assignment: Assignment, kind: SecretNameKind): SecretConstruct {
  if (kind === 'key') return 'generic-key';
  if (kind === 'secret') return 'named-secret';
  const { text } = searched;
  if (
    assignment.form === 'directive' &&
    NETRC.test(text.slice(Math.max(0, assignment.nameStart - 200), assignment.nameStart))
  )
    return 'password-file';
  if (!assignment.isQuoted && isInConnectionString(text, assignment)) return 'connection-string';
  return 'password';
}

const NETRC = /\b(?:login|machine)[ \t]+\S{1,120}[\s\S]{0,80}$/;

/** `Server=a;Uid=b;Pwd=c`: pairs that semicolons part. */
function isInConnectionString(text: string, { nameStart, end }: Assignment): boolean {
  const before = text.slice(Math.max(0, nameStart - 200), nameStart);
  const after = text.slice(end, end + 60);
  return (
    /[A-Za-z][\w .]{1,30}=[^;"'=\n]{0,160};[ \t]{0,4}$/.test(before) ||
    (/^;[ \t]{0,4}[A-Za-z][\w .]{1,30}=/.test(after) && /["'=:]\s{0,4}$/.test(before)) ||
    /^jdbc:/.test(before.slice(before.search(/jdbc:[^\s"']{0,180}$/)))
  );
}

/** Percent escapes of URLs say nothing of the value's own characters. */
function withoutEncoding(value: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function isPassword(
  assignment: Assignment,
  value: string,
  kind: 'password' | 'passphrase' | 'secret',
  { fileName, language }: TextSetting,
): boolean {
  const { isQuoted, form } = assignment;
  if (value.length < PASSWORD_UNITS.least || value.length > PASSWORD_UNITS.most) return false;
  if (saysItsName(assignment.name, value)) return false;
  if (whyNotAssigned(value) !== undefined || HASHED.test(value)) return false;
  if (isCode(value, isQuoted) || isPath(value) || isNumberOrDate(value)) return false;
  // A name of a variable, as settings name the place of a password.
  if (/^[A-Z][A-Z0-9]{0,60}(?:_[A-Z0-9]{1,60}){1,20}$/.test(value)) return false;
  if (/^[a-z]{1,60}(?:[._][a-z]{1,60}){1,20}$/.test(value)) return false;
  if (EMAIL.test(value)) return false;
  // Markup, or the end of a sentence.
  if (!isQuoted && (value.includes('`') || /^[A-Za-z]+[.:!?,)"']+$/.test(value))) return false;
  const classes = characterClasses(value);
  if (/\s/.test(value)) return isPhrase(value, kind, isQuoted);
  if (form === 'words' || form === 'compared' || form === 'pair')
    return classes >= 3 || (classes === 2 && /\d/.test(value) && value.length >= 7);
  if (LETTERS_ONLY.test(value)) {
    if (LOCALE_FILE.test(fileName) || kind === 'secret') return looksRandom(value);
    // One word is what interfaces call it, or what it is not: a long one in settings is none of those.
    return (
      looksRandom(value) || (value.length >= 12 && /^[a-z]+$/.test(value) && isSettings(language, fileName))
    );
  }
  if (/^[A-Za-z]+(?:[-_ ][A-Za-z]+){1,3}$/.test(value))
    return value.length >= 14 && kind !== 'secret' && looksMixed(value);
  if (/^\d+$/.test(value)) return value.length >= 8 && isQuoted;
  return classes >= 2;
}

/** Words with hyphens: several, as of a generator of phrases. */
function looksMixed(value: string): boolean {
  return value.split(/[-_ ]/).length >= 3 && /^[a-z-]+$/.test(value);
}

/** Letters that no language puts together: capitals in the middle, or hardly a vowel. */
function looksRandom(value: string): boolean {
  const isMixed = /[a-z][A-Z][a-z]{0,2}[A-Z]|[A-Z]{2}[a-z]{1,2}[A-Z]/.test(value);
  const vowels = (value.match(/[aeiouyäöü]/gi) ?? []).length;
  return value.length >= 8 && (isMixed || vowels < value.length * 0.15) && entropyOf(value) >= 2.5;
}

const SETTINGS = new Set(['yaml', 'toml', 'ini', 'env', 'properties', 'dockerfile', 'shell', 'netrc']);

function isSettings(language: string, fileName: string): boolean {
  return (
    SETTINGS.has(language) ||
    /(?:^|\.)(?:env|ya?ml|toml|ini|cfg|conf|properties|sh|envrc)(?:\.\w{1,12})?$/i.test(fileName)
  );
}

function isPhrase(value: string, kind: 'password' | 'passphrase' | 'secret', isQuoted: boolean): boolean {
  const words = value.split(/\s+/);
  if (kind === 'passphrase') return isQuoted || words.length >= 3 ? !/[.:!?,]$|[<>{}]/.test(value) : false;
  if (!isQuoted || kind === 'secret') return false;
  // A sentence begins with a capital or ends with a mark; a phrase of a password does neither.
  return (
    words.length <= 8 &&
    words.length >= 4 &&
    /^[a-z0-9 ]+$/.test(value) &&
    !/\b(?:the|is|to|your|for|and|not|or|of|be|in|must|should|a)\b/.test(value)
  );
}

function isKey(assignment: Assignment, value: string): boolean {
  const { name, form } = assignment;
  if (value.length < KEY_UNITS.least || value.length > KEY_UNITS.most) return false;
  if (!/^[A-Za-z0-9+/=_.~!@#$%^&*:-]+$/.test(value)) return false;
  if (saysItsName(name, value) || whyNotAssigned(value) !== undefined || HASHED.test(value)) return false;
  if (isCode(value, assignment.isQuoted) || isPath(value) || isNumberOrDate(value)) return false;
  if (PUBLIC_VALUE.test(value)) return false;
  if (UUID.test(value)) return true;
  if (/^[A-Z][A-Z0-9]{0,60}(?:_[A-Z0-9]{1,60}){1,20}$/.test(value)) return false;
  if (/^[0-9a-f]+$/i.test(value))
    return (
      HEX_LENGTHS.has(value.length) &&
      !HASH_NAME.test(name) &&
      /\d/.test(value) &&
      entropyOf(value) >= HEX_ENTROPY
    );
  if (isOfWords(value)) return false;
  const least = form === 'words' || form === 'compared' || form === 'pair' ? LONG_KEY_UNITS : KEY_UNITS.least;
  if (value.length < least || !/[A-Za-z]/.test(value)) return false;
  if (!/\d/.test(value) && !(looksRandom(value) && value.length >= LONG_KEY_UNITS)) return false;
  return entropyOf(value) >= (value.length >= LONG_KEY_UNITS ? KEY_ENTROPY + 0.2 : KEY_ENTROPY);
}

/** Words, versions and ids of models: `meta-llama/Llama-3.1-8B`, `text-embedding-ada-002`, `us-east-1.model`. */
function isOfWords(value: string): boolean {
  const parts = value.split(/[-_./:@ ]+/).filter((part) => part !== '');
  if (parts.length < 2) return /^[A-Z]?[a-z]{1,60}(?:[A-Z][a-z]{1,60}){0,20}\d{0,4}$/.test(value);
  const words = parts.filter((part) =>
    /^(?:[A-Z]?[a-z]{2,}|[A-Z]{2,}|[A-Z]?[a-z]{1,60}(?:[A-Z][a-z]{1,60}){1,20}|\d{1,4}|v?\d+[a-zA-Z]?|[a-z]{1,8}\d{1,2})$/.test(
      part,
    ),
  );
  return words.length >= parts.length * 0.7;
}

/** `password: password`, `apiKey: my_api_key`: the value is the name, or all words of it are. */
function saysItsName(name: string, value: string): boolean {
  if (name.toLowerCase() === value.toLowerCase()) return true;
  const words = wordsOfName(value);
  const named = new Set(wordsOfName(name));
  return words.length > 0 && words.every((word) => named.has(word));
}

/** An expression, not a value. */
function isCode(value: string, isQuoted: boolean): boolean {
  if (/^[\w.]+\([^)]*\)?;?$/.test(value) && /\(/.test(value)) return true;
  if (
    /^(?:lambda|function|async|await|new|return|None|null|nil|undefined|true|false|typeof|self|this)\b/.test(
      value,
    ) &&
    !/\d/.test(value)
  )
    return true;
  if (/^[#.][a-zA-Z][\w-]*$|^\/\/|^[.#]\w+ /.test(value)) return /^[a-z#._ -]+$/i.test(value);
  if (isQuoted) return false;
  return /[()[\]{}<>]|=>|::|^[A-Za-z_]\w{0,80}(?:\.[A-Za-z_]\w{0,80}){1,20}$|^\*|^&|^-|^@\w+$|^,/.test(value);
}

function isPath(value: string): boolean {
  return (
    (/^(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/])[\w./\\ -]*$/.test(value) &&
      /[\\/][a-z]/i.test(value) &&
      !/^[A-Za-z0-9+/]{30,}=*$/.test(value)) ||
    /^[\w./-]+\.(?:json|ya?ml|txt|pem|key|crt|env|py|js|ts|toml|ini|cfg|md|html|gpg|p12|pfx|jks|csv|xml|sh|bin|pt|onnx|safetensors)$/i.test(
      value,
    ) ||
    /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|arn:[a-z-]{1,20}:)/i.test(value)
  );
}

function isNumberOrDate(value: string): boolean {
  return (
    /^[-+]?\d{1,40}(?:[.,]\d{1,40}){1,20}(?:e[-+]?\d+)?$/i.test(value) ||
    /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+Z?)?$/.test(value) ||
    /^\d+(?:ms|s|m|h|d|kb|mb|gb|px|em|%)$/i.test(value)
  );
}

/** The user and the password in base64 that a registry's or a header's `auth` holds. */
export function userAndPassword(
  encoded: string,
): { readonly user: string; readonly password: string } | undefined {
  if (encoded.length % 4 === 1) return undefined;
  const decoded = decodeBase64Text(encoded);
  const colon = decoded?.indexOf(':') ?? -1;
  if (decoded === undefined || colon < 1 || colon === decoded.length - 1) return undefined;
  return { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
