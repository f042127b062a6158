// What `npm run new` can scaffold: the grammar of the name and the files, by kind.

import type { Output } from '../gen/output.ts';
import { callableFiles } from './callable.ts';
import { formatFiles } from './format.ts';
import { ruleFiles } from './rule.ts';

/** One kind of thing that can be started with a command. */
export interface Scaffold {
  /** What the name must look like. */
  readonly grammar: RegExp;
  /** The name's form, for the usage text. */
  readonly usage: string;
  render(name: string): Output[];
}

/** Every kind, by the word that names it. */
export const SCAFFOLDS: Readonly<Record<string, Scaffold>> = {
  format: { grammar: /^[a-z][a-z0-9-]{1,40}$/, usage: 'NAME', render: formatFiles },
  rule: { grammar: /^[a-z][a-z0-9-]{1,40}\/[a-z][a-z0-9-]{1,60}$/, usage: 'FAMILY/NAME', render: ruleFiles },
  callable: { grammar: /^[A-Za-z_][A-Za-z0-9_.]{0,80}$/, usage: 'MODULE', render: callableFiles },
};
