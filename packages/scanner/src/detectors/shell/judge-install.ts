// What a command installs, and from where. Pure.

import {
  INSTALLERS,
  type Installer,
  KNOWN_INDEXES,
  PACKAGING_TOOLS,
  SOURCE_OPTIONS,
} from '@sentrascan/rules';
import type { SimpleCommand } from './simple-commands.ts';

/** What is odd about an installation; `elsewhere` is worse than `unpinned`. */
export interface InstallJudgement {
  readonly how: 'elsewhere' | 'moving-source' | 'unpinned';
  /** Completes "`command` ...". */
  readonly effect: string;
  /** Packages of a distribution, which is signed as a whole. */
  readonly isDistribution: boolean;
}

/** @returns undefined for commands that install nothing, or what is pinned or listed in a file */
export function judgeInstall(command: SimpleCommand): InstallJudgement | undefined {
  const found = installOf(command);
  if (found === undefined) return undefined;
  const { by, words } = found;
  const isDistribution = by.isDistribution === true;
  const packages: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [option = '', attached] = word.startsWith('-') ? splitOption(word) : [''];
    if (option === '') {
      packages.push(word);
      continue;
    }
    if (option === '--trusted-host')
      return {
        how: 'elsewhere',
        effect: 'accepts any certificate of the place it installs from',
        isDistribution,
      };
    const takesWord = by.options.has(option) && attached === undefined;
    const value = attached ?? (takesWord ? words[at + 1] : undefined);
    if (takesWord) at++;
    if (SOURCE_OPTIONS.has(option) && value !== undefined && !isKnownPlace(value) && !isLocal(value))
      return { how: 'elsewhere', effect: 'installs from an index that is not the registry', isDistribution };
    if ((option === '-e' || option === '--editable') && value !== undefined) packages.push(value);
  }
  const judged = packages.flatMap((name) => judgePackage(name, by, isDistribution) ?? []);
  return (
    judged.find(({ how }) => how === 'elsewhere') ??
    judged.find(({ how }) => how === 'moving-source') ??
    judged[0]
  );
}

function splitOption(word: string): [string, string?] {
  const sign = word.indexOf('=');
  return sign < 0 ? [word] : [word.slice(0, sign), word.slice(sign + 1)];
}

/** The words behind the verb of an installer: `pip install`, `python -m pip install`, `uv pip install`. */
function installOf({
  program,
  words,
}: SimpleCommand): { by: Installer; words: readonly string[] } | undefined {
  const isPython = /^(?:python|pypy)[\d.]{0,5}$|^\{?sys\.executable\}?$|^\{sys\.executable\}$/.test(program);
  const from = isPython ? words.indexOf('-m') + 1 : 0;
  if (isPython && from === 0) return undefined;
  const name = isPython ? (words[from] ?? '') : program;
  const key = name.replace(/^pip[\d.]{1,5}$/, 'pip3');
  const entry = Object.hasOwn(INSTALLERS, key) ? INSTALLERS[key] : undefined;
  if (entry === undefined) return undefined;
  let at = isPython ? from + 1 : 0;
  while (words[at]?.startsWith('-') === true) at++;
  if (key === 'uv' && words[at] === 'pip') at++;
  const verb = words[at] ?? '';
  return entry.verbs.has(verb) || entry.verbs.has('')
    ? { by: entry.by, words: words.slice(at + (entry.verbs.has('') ? 0 : 1)) }
    : undefined;
}

/** A place of this machine, or of a variable. */
function isLocal(place: string): boolean {
  return !/^[a-z+]{2,10}:\/\//i.test(place) || /^https?:\/\/(?:localhost|127\.|\[::1\])/i.test(place);
}

function isKnownPlace(place: string): boolean {
  return KNOWN_INDEXES.test(place);
}

/** A commit, which always means the same. */
const AT_COMMIT = /@[0-9a-f]{40}(?:#|$)/;
/** A tag or release, which can be moved. */
const AT_TAG = /@v?\d[\w.-]{0,40}(?:#|$)|\/archive\/(?:refs\/tags\/)?v?\d|\/releases\/download\//;

function judgePackage(word: string, by: Installer, isDistribution: boolean): InstallJudgement | undefined {
  const name = word.replace(/^[\w.-]{1,100}\s{0,4}@\s{0,4}(?=[a-z+]{2,10}:)/i, '');
  const lower = name.toLowerCase();
  if (name === '' || /^[<>=!~|&0-9]/.test(name)) return undefined;
  if (
    lower.startsWith('http:') ||
    lower.startsWith('git+http:') ||
    lower.startsWith('git:') ||
    lower.startsWith('git+git:')
  )
    return { how: 'elsewhere', effect: 'installs from an address without encryption', isDistribution };
  if (/^(?:git|hg|svn|bzr)\+/.test(lower)) {
    if (AT_COMMIT.test(lower)) return undefined;
    if (AT_TAG.test(lower))
      return {
        how: 'moving-source',
        effect: 'installs from a tag of a repository, which can be moved',
        isDistribution,
      };
    return { how: 'elsewhere', effect: 'installs whatever a repository holds today', isDistribution };
  }
  if (/^(?:https|ftp):/.test(lower)) {
    if (isKnownPlace(name) || /#sha256=/.test(lower)) return undefined;
    return {
      how: AT_TAG.test(lower) ? 'moving-source' : 'elsewhere',
      effect: 'installs from a plain address',
      isDistribution,
    };
  }
  // Files and folders beside the notebook.
  if (/^[./~]|[\\/]|\.(?:whl|tar\.gz|zip|txt|ya?ml|toml|deb|rpm)$/i.test(name) && !name.startsWith('@'))
    return undefined;
  if (/^[{$]/.test(name))
    return { how: 'unpinned', effect: 'installs a package that a variable names', isDistribution };
  if (
    !/^@?[A-Za-z0-9][\w.-]*/.test(name) ||
    by.pins.test(name) ||
    PACKAGING_TOOLS.has(lower.replace(/[<>=!~[].*$/, ''))
  )
    return undefined;
  return { how: 'unpinned', effect: `installs whatever release ${by.registry} has today`, isDistribution };
}
