// What a script says of itself in a comment: `# /// script`, TOML, `# ///`. Source of truth: PEP 723.

import type { DependencyPlace } from '@sentrascan/contract';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { parseToml } from '../toml/parse-toml.ts';
import { dependencyOf } from './dependency-of.ts';
import { parseRequirement } from './parse-requirement.ts';
import { tellRequirement } from './tell-requirement.ts';

const OPENING = /^# \/\/\/ script[ \t]{0,20}\r?$/m;
/** Lines of such a block. */
const MAX_LINES = 2000;

/** States the packages that a script asks for; nothing where it has no such block. */
export function readScriptMetadata(context: Pick<FormatContext, 'emit' | 'gap'>, source: string): void {
  const opening = OPENING.exec(source);
  if (opening === null) return;
  const first = source.slice(0, opening.index).split('\n').length;
  const content: string[] = [];
  let isClosed = false;
  for (const raw of source.slice(opening.index).split('\n', MAX_LINES).slice(1)) {
    const line = raw.replace(/\r$/, '');
    if (!line.startsWith('#')) break;
    isClosed = /^# \/\/\/[ \t]{0,20}$/.test(line);
    if (isClosed) break;
    content.push(line.slice(2));
  }
  if (!isClosed) return;
  const text = content.join('\n');
  const { root, problems, cut } = parseToml(text);
  const items = limitedItems(
    context,
    root.get('dependencies')?.items() ?? [],
    'dialectItems',
    'The packages behind them were not read.',
  );
  let unread = problems.length > 0 || cut !== undefined;
  for (const { kind, text: requirement, offset } of items) {
    const parsed = kind === 'string' ? parseRequirement(requirement) : undefined;
    const place = placeOf(text, offset, first);
    if (kind === 'string')
      tellRequirement(requirement, { place: `line ${place.line}`, location: place }, context);
    if (parsed === undefined) unread = true;
    else context.emit({ kind: 'dependency', ...dependencyOf(parsed, requirement, { place }) });
  }
  if (unread)
    context.gap({
      kind: 'malformed',
      reason: `The metadata of the script, from line ${first} on, were not understood as a whole.`,
      consequence: 'Packages that are meant there were not compared with anything.',
    });
  context.emit({ kind: 'manifest', manifest: 'script-metadata', isLock: false, includes: [] });
}

/** @param first line of the source that opens the block, 1-based; each line of it begins with a hash sign and a blank */
function placeOf(text: string, offset: number, first: number): DependencyPlace {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  return { line: first + lines.length, column: (lines.at(-1)?.length ?? 0) + 3 };
}
