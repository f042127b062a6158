// What a text is written in and what it is for: by its name, else by its first lines. A guess that helps whoever looks for
// words; nothing is left out because of it.

import type { SegmentKind } from '@sentrascan/contract';

/** A language, and what texts in it are. */
export interface TextLanguage {
  readonly language: string;
  readonly segment: SegmentKind;
}

const SEGMENTS: Readonly<Record<string, SegmentKind>> = {
  json: 'config',
  yaml: 'config',
  toml: 'config',
  ini: 'config',
  env: 'config',
  dockerfile: 'config',
  netrc: 'config',
  xml: 'config',
  hcl: 'config',
  lock: 'config',
  csv: 'data',
  tsv: 'data',
  jsonl: 'data',
  log: 'log',
  markdown: 'markdown',
  html: 'markdown',
  rst: 'markdown',
  latex: 'markdown',
  plain: 'prose',
};

/** Extensions by language; a language without a kind of its own above is code. */
const EXTENSIONS = tableOf({
  python: 'py pyw pyi pyx pxd sage',
  shell: 'sh bash zsh ksh csh tcsh fish command bashrc zshrc profile envrc',
  batch: 'bat cmd',
  powershell: 'ps1 psm1 psd1',
  json: 'json json5 jsonc geojson webmanifest ipynb har tfstate',
  jsonl: 'jsonl ndjson',
  yaml: 'yaml yml',
  toml: 'toml',
  ini: 'ini cfg conf cnf config properties desktop service rc reg',
  env: 'env',
  dockerfile: 'dockerfile containerfile',
  netrc: 'netrc',
  xml: 'xml pmml plist xsd xsl svg pom csproj',
  hcl: 'tf tfvars hcl',
  lock: 'lock',
  csv: 'csv',
  tsv: 'tsv tab',
  log: 'log out err',
  markdown: 'md markdown mdx rmd qmd mdown',
  html: 'html htm xhtml vue svelte',
  rst: 'rst adoc',
  latex: 'tex bib sty',
  javascript: 'js mjs cjs jsx ts mts cts tsx',
  sql: 'sql ddl psql',
  ruby: 'rb',
  perl: 'pl pm',
  php: 'php',
  lua: 'lua',
  r: 'r',
  julia: 'jl',
  awk: 'awk',
  tcl: 'tcl',
  groovy: 'groovy gradle',
  vbscript: 'vbs vba bas',
  c: 'c h cc cpp cxx hpp hh cu cuh m mm',
  rust: 'rs',
  go: 'go',
  java: 'java',
  kotlin: 'kt kts',
  scala: 'scala sc',
  swift: 'swift',
  csharp: 'cs',
  dart: 'dart',
  makefile: 'mk mak',
  jinja: 'jinja jinja2 j2 mustache tmpl',
  protobuf: 'proto',
  css: 'css scss less',
  plain: 'txt text',
});

const FILE_NAMES = tableOf({
  shell: '.bashrc .zshrc .profile .bash_profile .bash_history .zsh_history .envrc .bash_aliases',
  ini: '.npmrc .yarnrc .pypirc .gitconfig .editorconfig .flake8 .pylintrc .my.cnf .s3cfg .boto credentials .pgpass setup.cfg config',
  env: '.env .flaskenv',
  dockerfile: 'dockerfile containerfile',
  netrc: '.netrc _netrc netrc',
  json: '.dockercfg .babelrc .eslintrc',
  toml: 'pipfile',
  yaml: '.clang-format .gemrc kubeconfig',
  makefile: 'makefile gnumakefile',
  groovy: 'jenkinsfile',
  ruby: 'vagrantfile rakefile gemfile',
  lock: 'yarn.lock poetry.lock package-lock.json pnpm-lock.yaml npm-shrinkwrap.json cargo.lock pipfile.lock composer.lock gemfile.lock go.sum conda-lock.yml uv.lock pdm.lock flake.lock',
  markdown: 'readme',
});

function tableOf(languages: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(languages).flatMap(([language, names]) =>
      names.split(' ').map((name): [string, string] => [name, language]),
    ),
  );
}

/** `.env.production`, `production.env.example`, `Dockerfile.gpu`. */
const ENV_NAME =
  /^\.env(?:[._-].{0,80})?$|\.env\.[\w.-]{1,40}$|^env\.(?:sample|example|template|dist|local)$/;
const DOCKERFILE_NAME = /^(?:dockerfile|containerfile)[._-]|[._-]dockerfile$/;
/** Endings that say that a file is a copy of the one before them. */
const COPY = /\.(?:example|sample|template|tmpl|dist|bak|backup|orig|old|save|swp|default|local|j2)$/;

/** Lists of words, one a line: a `#!` among them is a word. */
const WORD_LIST =
  /(?:^|[/_.-])(?:vocab(?:ulary)?|merges|tokens|words|labels|dict(?:ionary)?)(?:[_.-][\w-]{1,40})?\.(?:txt|bpe|vocab)$/i;

/** True for a list of words by its name: whatever stands in it is a word. */
export function isWordList(name: string): boolean {
  return WORD_LIST.test(name);
}

/**
 * The language of a text.
 *
 * @param name last component of its path, or the whole path
 * @param opening its first characters, some thousand
 */
export function languageOf(name: string, opening: string): TextLanguage {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const named = languageOfName(base);
  // A text says nothing by its name, and neither do names without an ending.
  const isTold = named !== undefined && named !== 'plain';
  const language = isTold ? named : isWordList(base) ? 'plain' : (languageOfContent(opening) ?? 'plain');
  return { language, segment: SEGMENTS[language] ?? 'code' };
}

/**
 * The same where the text is yet to be decoded, which most names make needless.
 *
 * @param opening asked for where the name does not tell
 */
export function languageOfUndecoded(name: string, opening: () => string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const named = languageOfName(base);
  return named !== undefined && named !== 'plain' ? named : languageOf(name, opening()).language;
}

/** The language that a file of this name is written in; undefined where the name does not tell. */
export function languageOfName(name: string): string | undefined {
  if (name !== lastNamed.name) lastNamed = { name, language: namedLanguage(name) };
  return lastNamed.language;
}

/** Every format of text asks of the same name. */
let lastNamed: { readonly name: string | undefined; readonly language: string | undefined } = {
  name: undefined,
  language: undefined,
};

function namedLanguage(name: string): string | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const known = FILE_NAMES.get(base);
  if (known !== undefined) return known;
  if (ENV_NAME.test(base)) return 'env';
  if (DOCKERFILE_NAME.test(base)) return 'dockerfile';
  const dot = base.lastIndexOf('.');
  const byExtension = dot < 0 ? undefined : EXTENSIONS.get(base.slice(dot + 1));
  if (byExtension !== undefined && !COPY.test(base)) return byExtension;
  const original = base.replace(COPY, '');
  return original === base || original === '' ? byExtension : (namedLanguage(original) ?? byExtension);
}

const SHEBANG =
  /^\uFEFF?#![^\n]{0,200}?[\s/](python|bash|sh|dash|zsh|ksh|fish|csh|tcsh|busybox|perl|ruby|node|deno|bun|php|lua|Rscript|pwsh|awk|tclsh|julia)(?:[\d.]{0,6})(?:[ \t\r][^\n]{0,200})?(?:\n|$)/;
const SHELLS: ReadonlySet<string> = new Set('bash sh dash zsh ksh fish csh tcsh busybox'.split(' '));
const INTERPRETED: Readonly<Record<string, string>> = {
  node: 'javascript',
  deno: 'javascript',
  bun: 'javascript',
  Rscript: 'r',
  pwsh: 'powershell',
  tclsh: 'tcl',
};

const LINES = 24;

/** The language that the first lines of a text show; undefined where they show none. */
export function languageOfContent(opening: string): string | undefined {
  const interpreter = SHEBANG.exec(opening)?.[1];
  if (interpreter !== undefined)
    return SHELLS.has(interpreter) ? 'shell' : (INTERPRETED[interpreter] ?? interpreter);
  const text = opening.replace(/^\uFEFF/, '').trimStart();
  if (/^\{\s{0,100}["}]|^\[\s{0,100}[{"[]/.test(text)) return 'json';
  if (/^<!DOCTYPE html|^<html[\s>]/i.test(text)) return 'html';
  if (/^<\?xml\b/.test(text)) return 'xml';
  const lines = text
    .split('\n', LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith(';'));
  if (lines.length === 0) return undefined;
  const share = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length / lines.length;
  if (/^machine[ \t]{1,20}\S{1,200}(?:[ \t]{1,20}login\b|$)/.test(lines[0] ?? '')) return 'netrc';
  if (
    /^FROM[ \t]{1,20}\S/.test(lines[0] ?? '') &&
    share(/^(?:FROM|RUN|COPY|ENV|ADD|CMD|ARG|WORKDIR|ENTRYPOINT|EXPOSE|LABEL|USER)[ \t]/) > 0.4
  )
    return 'dockerfile';
  if (share(/^(?:export[ \t]{1,8})?[A-Z][A-Z0-9_]{0,80}=/) > 0.7) return 'env';
  if (
    /^\[[\w .:"'-]{1,100}\]$/.test(lines[0] ?? '') &&
    share(/^(?:\[[^\]]{1,100}\]$|[\w.-]{1,100}[ \t]{0,20}[=:])/) > 0.7
  )
    return 'ini';
  if (
    /^(?:CREATE[ \t]{1,8}(?:TABLE|DATABASE|USER)|INSERT[ \t]{1,8}INTO|SELECT\b.{1,200}\bFROM\b|DROP[ \t]{1,8}TABLE|BEGIN;|SET[ \t]{1,8}\w)/i.test(
      lines[0] ?? '',
    ) &&
    text.includes(';')
  )
    return 'sql';
  if (
    share(
      /^\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\[?(?:INFO|DEBUG|WARN(?:ING)?|ERROR|TRACE|FATAL)\b)/,
    ) > 0.5
  )
    return 'log';
  return delimiterOf(opening);
}

/** `csv` or `tsv` where the first lines have as many fields each. */
function delimiterOf(opening: string): string | undefined {
  const lines = opening.split('\n', 6).slice(0, 5);
  if (lines.length < 3 || !opening.includes('\n')) return undefined;
  for (const [delimiter, language] of [
    ['\t', 'tsv'],
    [',', 'csv'],
    [';', 'csv'],
    ['|', 'csv'],
  ] as const) {
    const counts = lines.filter((line) => line.trim() !== '').map((line) => line.split(delimiter).length);
    const [first = 0, ...others] = counts;
    if (first >= 3 && others.length >= 2 && others.slice(0, -1).every((count) => count === first))
      return language;
  }
  return undefined;
}
