// Commands that install packages: what they ask of pip, uv, pipx, Poetry, PDM, Pipenv and conda. The words of a command line are
// read as they are written; nothing is expanded.

import { type ShellWord, shellWords } from './shell-words.ts';

/** One package that a command installs, or one list that it takes packages from. */
export interface Installed {
  /** `conda`: in conda's own grammar; `list`: the path of a list for pip. */
  readonly kind: 'pip' | 'conda' | 'requirements' | 'constraints';
  readonly text: string;
  /** Offset in the command line. */
  readonly at: number;
}

/** Options whose value is the next word. Source of truth: `pip install --help`, `uv pip install --help`, `conda install --help`. */
const WITH_VALUE: ReadonlySet<string> = new Set(
  (
    '-i --index-url --extra-index-url -f --find-links --trusted-host -t --target --prefix --root --src --platform --python-version ' +
    '--implementation --abi --upgrade-strategy --no-binary --only-binary --global-option --install-option -C --config-settings ' +
    '--config-setting --progress-bar --cache-dir --timeout --retries --proxy --cert --client-cert --exists-action --log --report ' +
    '-b --build -d --dest --destination-directory -w --wheel-dir -p --python --index --default-index --resolution --prerelease ' +
    '--torch-backend --extra --group -G --use-feature --use-deprecated --root-user-action --keyring-provider --link-mode ' +
    '--index-strategy --exclude-newer -n --name --channel --solver --subdir --no-build-isolation-package --no-build-package ' +
    '--python-platform --overrides --override --upgrade-package -P --reinstall-package --refresh-package --allow-insecure-host ' +
    '--source --tag --branch --rev --directory --project --package --optional --default-timeout --with --from --suffix --pip-args --hash ' +
    '--constraints --build-constraint --build-constraints -o --output-file'
  ).split(' '),
);

/** Who installs, and the words by which it does. Words that come before those are options. */
interface Installer {
  readonly name: RegExp;
  readonly verbs: ReadonlySet<string>;
  readonly kind: 'pip' | 'conda';
}

const INSTALLERS: readonly Installer[] = [
  installer(
    /^(?:pip[\d.]{0,6}|pip-sync|\$\{?\w{0,20}pip\w{0,20}\}?)(?:\.exe)?$/i,
    'install download wheel',
    'pip',
  ),
  installer(/^uv(?:\.exe)?$/, 'add', 'pip'),
  installer(/^(?:pipx|pipenv)$/, 'install inject', 'pip'),
  installer(/^(?:poetry|pdm|rye)$/, 'add', 'pip'),
  installer(/^(?:conda|mamba|micromamba|pixi)(?:\.exe|\.bat)?$/, 'install create update add', 'conda'),
];
/** They have no verb. */
const BARE_INSTALLER = /^easy_install(?:-[\d.]{1,6})?$/;
/** Show their words. */
const SHOWING = /^(?:echo|printf|print|#|rem|::|logger|read|grep|alias|Write-Host|Write-Output)$/i;
/** Their quoted argument is a command line. */
const NESTED_LEVELS = 3;

function installer(name: RegExp, verbs: string, kind: Installer['kind']): Installer {
  return { name, verbs: new Set(verbs.split(' ')), kind };
}

/** True where a text may hold such a command at all. */
export function mayInstall(text: string): boolean {
  return /install|\badd\b|\buvx\b|\binject\b|\bpip\b|\bcreate\b|--with\b|\btool\b/.test(text);
}

/** @param line one command line or several of them */
export function installedBy(line: string, level = 0): Installed[] {
  if (!mayInstall(line)) return [];
  const found: Installed[] = [];
  let command: ShellWord[] = [];
  for (const word of shellWords(line)) {
    if (!word.isEnd) {
      command.push(word);
      continue;
    }
    found.push(...installedByWords(command, level));
    command = [];
  }
  found.push(...installedByWords(command, level));
  return found;
}

/** @param words of one command */
export function installedByWords(words: readonly ShellWord[], level = 0): Installed[] {
  if (words.length < 2 || SHOWING.test(words[0]?.text ?? '')) return [];
  for (let index = 0; index < words.length; index++) {
    const { text, at } = words[index] ?? { text: '', at: 0 };
    if (
      level < NESTED_LEVELS &&
      /\s/.test(text) &&
      /^-[a-z]{0,4}c$|^\/c$/i.test(words[index - 1]?.text ?? '')
    )
      return installedBy(text, level + 1).map((installed) => ({ ...installed, at }));
    const base = text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    const tool = toolWords(base, words, index);
    if (tool !== undefined) return toolArguments(tool.words, tool.isTool);
    if (BARE_INSTALLER.test(base)) return argumentsOf(words.slice(index + 1), 'pip');
    const found = INSTALLERS.find(({ name }) => name.test(base));
    if (found === undefined) continue;
    const verb = verbAfter(words, index + 1, found.verbs);
    if (verb > 0) return argumentsOf(words.slice(verb + 1), found.kind);
  }
  return [];
}

/** What follows `uvx`, `uv tool run`, `uv tool install` and `uv run`; of the last the first word is no package. */
function toolWords(
  base: string,
  words: readonly ShellWord[],
  at: number,
): { words: readonly ShellWord[]; isTool: boolean } | undefined {
  if (/^uvx(?:\.exe)?$/.test(base)) return { words: words.slice(at + 1), isTool: true };
  if (!/^uv(?:\.exe)?$/.test(base)) return undefined;
  const run = verbAfter(words, at + 1, new Set(['run']));
  if (run > 0) return { words: words.slice(run + 1), isTool: false };
  const tool = verbAfter(words, at + 1, new Set(['tool']));
  const verb = tool > 0 ? verbAfter(words, tool + 1, new Set(['run', 'install'])) : 0;
  return verb > 0 ? { words: words.slice(verb + 1), isTool: true } : undefined;
}

/** The options before the command that is run, and the tool that has it; what follows is passed on. */
function toolArguments(words: readonly ShellWord[], isTool: boolean): Installed[] {
  const found: Installed[] = [];
  let isNamed = !isTool;
  for (let index = 0; index < words.length; index++) {
    const { text, at } = words[index] ?? { text: '', at: 0 };
    const [option = '', inline] = optionAt(text);
    if (!text.startsWith('-')) {
      if (!isNamed) found.push({ kind: 'pip', text, at });
      // Options of an installation may stand behind its package; those of what is run are its own.
      return isNamed || !isTool ? found : [...found, ...toolArguments(words.slice(index + 1), false)];
    }
    if (!(WITH_VALUE.has(option) || /^--with-(?:requirements|editable)$/.test(option))) continue;
    const value = inline === undefined ? words[++index] : { text: inline, at };
    if (value === undefined) continue;
    if (option === '--with-requirements') pushList(found, value, 'requirements');
    else if (option === '--from' || option === '--with')
      for (const each of value.text.split(',')) found.push({ kind: 'pip', text: each.trim(), at: value.at });
    if (option === '--from') isNamed = true;
  }
  return found;
}

/** Where the verb stands: the first word that is no option; 0 where that is another one. */
function verbAfter(words: readonly ShellWord[], from: number, verbs: ReadonlySet<string>): number {
  for (let index = from; index < words.length; index++) {
    const text = words[index]?.text ?? '';
    if (verbs.has(text)) return index;
    if (WITH_VALUE.has(text)) index++;
    else if (!text.startsWith('-')) return 0;
  }
  return 0;
}

function argumentsOf(words: readonly ShellWord[], kind: 'pip' | 'conda'): Installed[] {
  const found: Installed[] = [];
  for (let index = 0; index < words.length; index++) {
    const { text, at } = words[index] ?? { text: '', at: 0 };
    const [option = '', inline] = optionAt(text);
    const value = () => (inline === undefined ? words[++index] : { text: inline, at });
    if (option === '-e' || option === '--editable') {
      const address = value();
      if (address !== undefined) found.push({ kind: 'pip', text: `-e ${address.text}`, at: address.at });
    } else if (kind === 'pip' && /^(?:-r|--requirements?)$/.test(option))
      pushList(found, value(), 'requirements');
    else if (kind === 'pip' && /^(?:-c|--constraints?)$/.test(option))
      pushList(found, value(), 'constraints');
    else if (kind === 'conda' && (option === '--file' || option === '-f'))
      pushList(found, value(), 'requirements');
    else if (kind === 'conda' && option === '-c') value();
    else if (WITH_VALUE.has(option)) value();
    else if (!text.startsWith('-') && text !== '') found.push({ kind, text, at });
  }
  return found;
}

/** An option and the value that stands in the same word: `--requirement=x`, `-rx`. */
function optionAt(text: string): [option: string, value: string | undefined] {
  if (text.startsWith('--')) {
    const equals = text.indexOf('=');
    return equals < 0 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
  }
  const short = /^-[rcei](?=[^-])/.exec(text)?.[0];
  return short === undefined ? [text, undefined] : [short, text.slice(2)];
}

function pushList(
  found: Installed[],
  word: Pick<ShellWord, 'text' | 'at'> | undefined,
  kind: 'requirements' | 'constraints',
): void {
  if (word !== undefined && word.text !== '') found.push({ kind, text: word.text, at: word.at });
}
