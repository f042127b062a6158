// Which words Python source needs before any rule could say anything of it. Most source has none of them and need not be
// followed: whatever it computes, a rule speaks of functions that are called by their names, and those names stand in the
// source, or else a way to find functions without naming them does. Pure.

import {
  ABANDONED_MODULES,
  type ArgumentTest,
  EVALUATORS,
  EXEC_FUNCTIONS,
  PROCESS_FUNCTIONS,
  PYTHON_CALLS,
  SHELL_FUNCTIONS,
} from '@sentrascan/rules';
import { attributesRead } from './attributes-read.ts';
import { WordSet } from './word-set.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** One of these is enough: modules of which many functions matter, and ways to any module or function. */
const ENOUGH = words(
  `__import__ import_module builtins __builtins__ __builtin__ __loader__ __spec__ __globals__ __subclasses__ __code__
   resolve_name locate import_string get_method execfile trust_remote_code custom_pipeline allow_dangerous_code
   allow_dangerous_deserialization socket requests httpx urllib urllib2 urllib3 aiohttp httplib ftplib smtplib telnetlib
   paramiko wget gdown pycurl jinja2 mako flask winreg _winreg recv recvfrom load_state_dict_from_url
   TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD PYTHONHTTPSVERIFY NODE_TLS_REJECT_UNAUTHORIZED
   GIT_SSL_NO_VERIFY CURL_CA_BUNDLE REQUESTS_CA_BUNDLE download_url_to_file load_url get_file download_url get_ipython`,
);

/** Ways to reach a function of a module by a name that is computed. */
const DETOURS = words(
  'getattr __dict__ __getattribute__ __getattr__ vars globals locals attrgetter methodcaller itemgetter setattr',
);

/** Functions of which rules speak beyond the tables, by import path. */
const FURTHER = words(
  `shutil.rmtree shutil.copy shutil.copy2 shutil.copyfile shutil.move os.rename os.replace os.link os.symlink
   pathlib.write_text pathlib.write_bytes pathlib.touch pathlib.symlink_to pathlib.hardlink_to pathlib.read_text
   pathlib.read_bytes http.client dns.resolver sys.modules IPython.HTML IPython.Javascript IPython.display_html
   IPython.display_javascript IPython.SVG pip.main pip._main pip.pipmain pip._internal sqlalchemy.text os.dup2 xmlrpc.client websocket.create_connection`,
);

/** Names of functions that are no attribute: `model.eval()` and `re.compile()` are others. */
const BARE = /(?<![.\w])(?:eval|exec|compile)\b(?!\s{0,8}=[^=])/;
const REACHED_BUILTIN = /__self__[\s\S]{0,400}?\b(?:eval|exec|compile|open)\b/;
/** Pieces of the paths of files that should not be written or read; they may be joined to others. */
const PLACE =
  /\.(?:bash|zsh|ssh|aws|kube|docker|git|netrc|pypirc|npmrc|config|azure|electrum|huggingface|ipython|profile|x(?:init|profile)|ksh|csh|pip)|authorized_keys|\betc\b|cron|sudoers|Launch(?:Agents|Daemons)|Startup|autostart|systemd|\bid_\w|credentials|shadow|wallet|Login Data|Cookies|cookies|logins|key[34]\.db|Local State|(?:site|dist)-packages|customize|environ\b|jupyter_|config\.fish|_history/;
/** Texts that are put together or decoded, each with what it cannot be without. */
const HIDDEN_TEXT: readonly (readonly [readonly string[], RegExp])[] = [
  [['+'], /['"]\s{0,8}\+\s{0,8}[bruf]{0,2}['"]/],
  [
    ['decode', 'fromhex', 'unhexlify', 'rot', 'chr', 'decompress'],
    /\b(?:\w{3}decode|fromhex|unhexlify|rot_?13|chr|decompress)\b/,
  ],
  [['[::-1]'], /\[::-1\]/],
];
/** What puts texts together. */
const JOINTS: readonly string[] = ['+', '.join', '.format', '.replace', '%', '[::'];
/** A name of secrets that is given a text put together: what it comes to is searched like any text. */
const SECRET_PUT_TOGETHER =
  /(?:token|key|secret|pass|pwd|auth|cred|url|uri|conn|dsn|api|bearer)\w{0,20}['"\]]{0,2}\s{0,8}(?:\+=|[:=]\s{0,8}[^\n=]{0,160}?(?:\+|\.join|\.format|\.replace|%|\[::))/i;
const TEXT_JOINED = /\.join\(\s{0,8}[[(]\s{0,8}[bruf]{0,2}['"]/;
const SQL_CALLS = words('execute executemany executescript read_sql read_sql_query raw mogrify sql');
const SQL_CALL = new RegExp(`\\b(?:${SQL_CALLS.join('|')})\\b`);
const SQL_WORD = /\b(?:SELECT|INSERT|UPDATE|DELETE|MERGE)\b/i;
/** Modules whose names are everyday words. */
const PLAIN_WORDS: ReadonlySet<string> = new Set([
  'new',
  'sh',
  'code',
  'commands',
  'profile',
  'trace',
  'keras',
  'platform',
]);

/** What one function takes: every part of its path, and keywords without which no rule speaks of it. */
interface Need {
  readonly root: string | undefined;
  readonly parts: readonly string[];
  readonly keywords: readonly string[];
  /** What follows the root where only this very path is meant; undefined where any path with these parts is. */
  readonly first: string | undefined;
}

/** Words that are looked for beside those of needs. */
const OTHER_WORDS = [...words('open __self__ eval exec compile'), ...SQL_CALLS];

interface Needs {
  /** By the last component of a path. */
  readonly byName: ReadonlyMap<string, readonly Need[]>;
  readonly byRoot: ReadonlyMap<string, readonly Need[]>;
  /** Modules that are a finding by themselves, as components. */
  readonly modules: readonly (readonly string[])[];
  /** Every word that is asked for: of a source only these are kept. */
  readonly asked: WordSet;
}

let known: Needs | undefined;

function needs(): Needs {
  if (known !== undefined) return known;
  const byName = new Map<string, Need[]>();
  const byRoot = new Map<string, Need[]>();
  const add = (path: string, keywords: readonly string[], isExact = false): void => {
    const [first = '', ...rest] = path.split('.');
    // Functions of builtins are found as bare names.
    if (first === 'builtins') return;
    const root = first === '*' ? undefined : first;
    const parts = rest.filter((part) => part !== '?' && part !== 'path');
    const name = parts.at(-1) ?? first;
    const isWhole = isExact && root !== undefined && parts.length === rest.length;
    const need = { root, parts, keywords, first: isWhole ? rest[0] : undefined };
    byName.set(name, [...(byName.get(name) ?? []), need]);
    if (root !== undefined) byRoot.set(root, [...(byRoot.get(root) ?? []), need]);
  };
  for (const { paths, when = [] } of PYTHON_CALLS) {
    for (const path of words(paths)) {
      const isMethod = path.startsWith('*.');
      const keywords = when.filter((test) => isNamed(test, isMethod)).map(({ keyword }) => keyword);
      if (path !== '?') add(path, keywords, true);
      else
        for (const keyword of keywords)
          byName.set(keyword, [{ root: undefined, parts: [], keywords: [], first: undefined }]);
    }
  }
  for (const path of words(
    'ssl.verify_mode ssl.check_hostname ssl._create_default_https_context requests.verify requests.verify_ssl',
  ))
    add(path, []);
  for (const functions of [SHELL_FUNCTIONS, PROCESS_FUNCTIONS, EXEC_FUNCTIONS, EVALUATORS, FURTHER])
    for (const path of functions) add(path, []);
  const modules = Object.keys(ABANDONED_MODULES).map((path) => path.split('.'));
  const asked = new Set([
    ...ENOUGH,
    ...DETOURS,
    ...OTHER_WORDS,
    ...modules.flat(),
    ...byName.keys(),
    ...byRoot.keys(),
  ]);
  for (const { parts, keywords } of [...byName.values()].flat())
    for (const word of [...parts, ...keywords]) asked.add(word);
  known = { byName, byRoot, modules, asked: new WordSet(asked) };
  return known;
}

/**
 * An argument that has to be written out with its keyword.
 *
 * @param isMethod true for methods of any object, which are told by their keywords
 */
function isNamed({ position, is, given }: ArgumentTest, isMethod: boolean): boolean {
  if (isMethod) return !is.includes('absent') && position !== 0;
  const isHidden = is.includes('unknown') && given !== true;
  return position === undefined && !isHidden && !is.includes('absent') && !is.includes('none');
}

/**
 * False where no rule about source can say anything of this one, however it is understood. Errs on the side of true.
 *
 * @param source of Python that nobody but its owner runs: code that a loader runs is judged by more
 */
export function mayTell(source: string): boolean {
  // Python folds letters of other forms into plain ones.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII is meant
  const text = /^[\u0000-\u007f]*$/.test(source) ? source : source.normalize('NFKC');
  const { byName, byRoot, modules, asked } = needs();
  const found = asked.in(text);
  if (ENOUGH.some((word) => found.has(word))) return true;
  if ((found.has('eval') || found.has('exec') || found.has('compile')) && BARE.test(text)) return true;
  if (hidesText(text)) return true;
  if (found.has('open') && PLACE.test(text)) return true;
  if (modules.some((path) => path.every((part) => found.has(part)) && isImported(path[0] ?? '', text)))
    return true;
  // Keywords may be put together in a mapping that a call spreads.
  const hidesKeywords = text.includes('**');
  const isMet = ({ root, keywords }: Need): boolean =>
    (root === undefined || isThere(root, found, text)) &&
    ((hidesKeywords && root !== undefined) || keywords.every((keyword) => found.has(keyword)));
  const isDetoured = DETOURS.some((word) => found.has(word));
  const reach = new Reach(text);
  for (const word of found) {
    const listed = byName.get(word);
    if (
      listed?.some(
        (need) =>
          need.parts.every((part) => found.has(part)) && isMet(need) && (isDetoured || reach.mayReach(need)),
      ) === true
    )
      return true;
  }
  if (found.has('__self__') && REACHED_BUILTIN.test(text)) return true;
  if (SQL_CALLS.some((word) => found.has(word)) && SQL_CALL.test(text) && SQL_WORD.test(text)) return true;
  if (!isDetoured) return false;
  for (const word of found) if (byRoot.get(word)?.some(isMet) === true) return true;
  return false;
}

function hidesText(text: string): boolean {
  const holds = (piece: string) => text.includes(piece);
  if (HIDDEN_TEXT.some(([pieces, pattern]) => pieces.some(holds) && pattern.test(text))) return true;
  if (holds('.join(') && TEXT_JOINED.test(text)) return true;
  return JOINTS.some(holds) && SECRET_PUT_TOGETHER.test(text);
}

/**
 * What a source reads of the modules that it imports. `import torch` and `torch.nn` never lead to `torch.load`, though
 * `load` is a word of the source; only where the module stands anywhere else, alone, may it get another name.
 */
class Reach {
  readonly #text: string;
  readonly #byName = new Map<string, ReadonlySet<string> | undefined>();

  constructor(text: string) {
    this.#text = text;
  }

  mayReach({ root, first }: Need): boolean {
    if (root === undefined || first === undefined) return true;
    if (!this.#byName.has(root)) this.#byName.set(root, attributesRead(root, this.#text));
    return this.#byName.get(root)?.has(first) ?? true;
  }
}

/** True where the module may be there: imported, or reached through another one. */
function isThere(root: string, found: ReadonlySet<string>, text: string): boolean {
  return found.has(root) && (!PLAIN_WORDS.has(root) || isImported(root, text));
}

function isImported(root: string, text: string): boolean {
  let pattern = importOf.get(root);
  if (pattern === undefined) {
    pattern = new RegExp(`\\b(?:import|from)\\b[^\\n]{0,400}?\\b${root}\\b`);
    importOf.set(root, pattern);
  }
  return pattern.test(text);
}

const importOf = new Map<string, RegExp>();
