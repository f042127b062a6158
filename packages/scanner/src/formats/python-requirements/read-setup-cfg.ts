// setup.cfg of setuptools and tox.ini: the lists of packages in them. Source of truth: setuptools, "Configuring setuptools using
// setup.cfg files" and setuptools/config/setupcfg.py; tox, "deps".

import type { DependencyScope, ManifestInclude } from '@sentrascan/contract';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { dependencyOf } from './dependency-of.ts';
import { type IniLine, type IniOption, iniOptions } from './ini-values.ts';
import { optionsOf } from './option-words.ts';
import { isAddress, isPath } from './package-address.ts';
import { parseRequirement } from './parse-requirement.ts';
import { tellRequirement } from './tell-requirement.ts';
import { UnreadLines } from './unread-lines.ts';

/** What a list is for, by its option. */
const LISTS: Readonly<Record<string, { readonly group: string; readonly scope: DependencyScope }>> = {
  install_requires: { group: '', scope: 'runtime' },
  requires_dist: { group: '', scope: 'runtime' },
  setup_requires: { group: 'setup_requires', scope: 'build' },
  tests_require: { group: 'tests_require', scope: 'development' },
};

type Context = Pick<FormatContext, 'emit' | 'gap'>;

/**
 * States what such a file asks for.
 *
 * @param manifest `setup-cfg` or `tox-ini`
 */
export function readSetupCfg(context: Context, text: string, manifest: 'setup-cfg' | 'tox-ini'): void {
  const includes: ManifestInclude[] = [];
  const project: { name?: string; version?: string; licence?: string } = {};
  const unread = new UnreadLines(context);
  const allowance = new ItemAllowance(context, 'dialectItems', 'The packages behind them were not read.');
  for (const option of iniOptions(text, (line) => unread.add(line))) {
    if (manifest === 'setup-cfg' && option.section === 'metadata') noteProject(project, option);
    const list = manifest === 'setup-cfg' ? setupList(option) : toxList(option);
    if (list === undefined) continue;
    for (const line of linesOf(option, includes)) {
      if (!allowance.take()) break;
      tellLine(context, line, list, includes, unread);
    }
  }
  unread.tell();
  context.emit({
    kind: 'manifest',
    manifest,
    isLock: false,
    includes,
    ...(Object.keys(project).length === 0 ? {} : { project }),
  });
}

interface List {
  readonly group: string;
  readonly scope: DependencyScope;
}

function setupList({ section, key }: IniOption): List | undefined {
  if (section === 'options.extras_require') return { group: key.replaceAll('_', '-'), scope: 'optional' };
  // Older writers put the lists beside the name.
  return section === 'options' || section === 'metadata' ? LISTS[key] : undefined;
}

function toxList({ section, key }: IniOption): List | undefined {
  const environment = /^testenv(?::(.{1,100}))?$/.exec(section);
  return environment !== null && key === 'deps'
    ? { group: environment[1] ?? 'testenv', scope: 'development' }
    : undefined;
}

/** The requirements of a value: a line each, or in one line between semicolons. `file:` names lists instead. */
function linesOf({ lines, section }: IniOption, includes: ManifestInclude[]): readonly IniLine[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (/^file:/.test(first.text) && !section.startsWith('testenv')) {
    for (const [at, { text, line }] of lines.entries())
      for (const target of (at === 0 ? text.slice('file:'.length) : text).split(','))
        if (target.trim() !== '')
          includes.push({ target: target.trim().slice(0, 1000), purpose: 'requirements', line });
    return [];
  }
  return lines.length > 1 ? lines : splitAtSemicolons(first);
}

/** Setuptools takes a semicolon for the end of a requirement; a marker behind it is not meant to be one. */
function splitAtSemicolons({ text, line, column }: IniLine): IniLine[] {
  const parts: IniLine[] = [];
  let at = 0;
  for (const part of text.split(';')) {
    const trimmed = part.trim();
    const last = parts.at(-1);
    const isMarker = /^(?:\(|not\s|extra\b|python_|platform_|sys_platform|os_name|implementation_)/.test(
      trimmed,
    );
    if (isMarker && last !== undefined)
      parts[parts.length - 1] = { ...last, text: `${last.text}; ${trimmed}` };
    else if (trimmed !== '')
      parts.push({ text: trimmed, line, column: column + at + part.length - part.trimStart().length });
    at += part.length + 1;
  }
  return parts;
}

function tellLine(
  context: Context,
  { text, line, column }: IniLine,
  { group, scope }: List,
  includes: ManifestInclude[],
  unread: UnreadLines,
): void {
  if (/^-{1,2}[a-z]/i.test(text)) {
    for (const { name, value } of optionsOf(text))
      if (name === '--requirement' || name === '--constraint')
        includes.push({
          target: value.slice(0, 1000),
          purpose: name === '--requirement' ? 'requirements' : 'constraints',
          line,
        });
    return;
  }
  // Of tox: `py310: name`, for some environments only.
  const bare =
    /^testenv/.test(group) || scope === 'development'
      ? text.replace(/^[\w{},.!-]{1,100}:\s{1,20}/, '')
      : text;
  const parsed = parseRequirement(bare);
  const place = { line, column: column + text.length - bare.length };
  tellRequirement(bare, { place: `line ${line}`, location: place }, context);
  if (parsed !== undefined)
    context.emit({
      kind: 'dependency',
      ...dependencyOf(parsed, bare, {
        place,
        group,
        scope,
      }),
    });
  // What is filled in when it is used is no requirement yet.
  else if (!isAddress(bare) && !isPath(bare) && !/[{%$]/.test(bare)) unread.add(line);
}

function noteProject(
  project: { name?: string; version?: string; licence?: string },
  { key, lines }: IniOption,
): void {
  const value = lines[0]?.text.slice(0, 200);
  if (value === undefined || /^(?:file|attr):/.test(value)) return;
  if (key === 'name') project.name = value;
  else if (key === 'version') project.version = value;
  else if (key === 'license' || key === 'license_expression') project.licence = value;
}
