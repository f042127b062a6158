// METADATA of a wheel and PKG-INFO of a source release: which release of which project it is, and what it needs. Source of truth:
// the core metadata specifications of PyPA.

import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { dependencyOf } from './dependency-of.ts';
import { parseRequirement } from './parse-requirement.ts';
import { UnreadLines } from './unread-lines.ts';

/** True for a text that begins as core metadata do. */
export function opensMetadata(opening: string): boolean {
  return /^\uFEFF?Metadata-Version:[ \t]{0,20}\d/.test(opening);
}

/** States the project and what it needs. */
export function readMetadata(context: Pick<FormatContext, 'emit' | 'gap'>, text: string): void {
  const project: { name?: string; version?: string; licence?: string } = {};
  const unread = new UnreadLines(context);
  const allowance = new ItemAllowance(context, 'dialectItems', 'The packages behind them were not read.');
  let number = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    number++;
    // An empty line begins the description.
    if (line === '') break;
    const [, key = '', space = '', value = ''] =
      /^([A-Za-z][A-Za-z-]{0,60}):([ \t]{0,100})(.*)$/.exec(line) ?? [];
    switch (key.toLowerCase()) {
      case 'name':
        project.name ??= value.trim().slice(0, 200);
        break;
      case 'version':
        project.version ??= value.trim().slice(0, 200);
        break;
      case 'license-expression':
        project.licence = value.trim().slice(0, 200);
        break;
      case 'license':
        project.licence ??= value.trim().slice(0, 200);
        break;
      case 'requires-dist':
      case 'requires': {
        if (!allowance.take()) break;
        const parsed = parseRequirement(value);
        if (parsed === undefined) {
          if (key.toLowerCase() === 'requires-dist') unread.add(number);
          break;
        }
        const extra = /\bextra\s{0,8}==\s{0,8}["']([\w.-]{1,100})["']/.exec(parsed.marker ?? '')?.[1];
        context.emit({
          kind: 'dependency',
          ...dependencyOf(parsed, value, {
            place: { line: number, column: key.length + space.length + 2 },
            group: extra ?? '',
            scope: extra === undefined ? 'runtime' : 'optional',
          }),
        });
        break;
      }
    }
  }
  unread.tell();
  context.emit({
    kind: 'manifest',
    manifest: 'package-metadata',
    isLock: false,
    includes: [],
    ...(Object.keys(project).length === 0 ? {} : { project }),
  });
}
