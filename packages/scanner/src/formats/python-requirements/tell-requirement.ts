// One requirement of pip: a package, an option or an address. Addresses and other indexes are stated as references.

import type { TextLocation } from '@sentrascan/contract';
import type { FormatContext } from '../format.ts';
import { limitedText } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

const INDEX = /^(?:--(?:extra-)?index-url|-i|--find-links|-f|--trusted-host)(?:\s{1,8}|=\s{0,8}|$)/;
const FILE = /^(?:-r|-c|--requirement|--constraint)(?:\s{1,8}|=)/;
const EDITABLE = /^(?:-e|--editable)(?:\s{1,8}|=)/;
const ADDRESS =
  /(?:(?:git|hg|svn|bzr)\+[a-z+]{2,10}:\/\/|(?:https?|ftp|file):\/\/|git@)[^\s;#]{1,2000}(?:#[^\s;]{1,400})?/i;
/** Every address has one, and most requirements have none. */
const MARK = /:\/\/|git@/i;

/** Where a requirement stands. */
export interface RequirementPlace {
  readonly place: string;
  readonly offset?: number;
  /** In a text: the line is what editors and SARIF mark. */
  readonly location?: TextLocation;
}

/** States what a line of a list of requirements makes pip fetch from elsewhere than its index. */
export function tellRequirement(
  line: string,
  { place, offset, location }: RequirementPlace,
  context: Pick<FormatContext, 'emit' | 'gap'>,
): void {
  const text = limitedText(
    context,
    line.trim(),
    'dialectTextCharacters',
    'The rest of a requirement was not judged.',
  );
  if (text === '' || text.startsWith('#')) return;
  const tell = (purpose: string, target: string, access: 'read' | 'execute') =>
    referTo(context, {
      format: 'python-requirements',
      purpose,
      target,
      access,
      place,
      offset,
      ...(location === undefined ? {} : { location }),
    });
  const option = INDEX.exec(text);
  if (option !== null) {
    const target = text.slice(option[0].length).trim().split(/\s/, 1)[0] ?? '';
    const isLocal = !/:\/\//.test(target) && !text.startsWith('--trusted-host');
    tell(isLocal ? 'folder' : 'package-index', target.replace(/^["']|["']$/g, ''), 'execute');
    return;
  }
  const file = FILE.exec(text);
  if (file !== null) {
    tell('requirements', text.slice(file[0].length).trim(), 'read');
    return;
  }
  const address = MARK.test(text) ? ADDRESS.exec(text)?.[0] : undefined;
  if (address !== undefined) tell('package-address', address, 'execute');
  else if (EDITABLE.test(text)) tell('folder', text.replace(EDITABLE, '').trim(), 'execute');
}
