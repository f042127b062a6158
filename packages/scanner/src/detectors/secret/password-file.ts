// Files of passwords by position: `.pgpass`.

import { isPasswordOf } from './authorization.ts';
import { RANK } from './candidate.ts';
import { searchIndex } from './search-index.ts';
import type { SearchedText } from './searched-text.ts';

const LINE = /^([^:\n#]{1,200}):(\d{1,5}|\*):([^:\n]{1,100}):([^:\n]{1,100}):([^\n\r]{4,200})$/gm;

/** `host:port:database:user:password` in each line. */
export function lookAtPasswordFile(searched: SearchedText): void {
  const { text, setting } = searched;
  if (!/^(?:\.?pgpass|pgpass\.conf|\.pgpass[\w.-]{0,20})$/i.test(setting.fileName)) return;
  const rule = searchIndex().constructs.get('password-file');
  if (rule === undefined) return;
  for (const match of text.matchAll(LINE)) {
    const [whole, , , , user = '', password = ''] = match;
    if (!isPasswordOf(user, password)) continue;
    const start = match.index + whole.length - password.length;
    searched.candidates.push({
      rule,
      rank: RANK.construct,
      value: password,
      start,
      end: start + password.length,
      name: user,
      detail: '',
      severity: undefined,
      confidence: undefined,
    });
  }
}
