// Compiled Java classes. Where a model carries one, which methods it calls is told; a class among classes is what it is.

import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { isJavaClass, readJavaClass } from './read-class.ts';

export const format: Format = {
  id: 'java-class',
  title: 'Compiled Java class',
  extensions: ['.class'],

  identify({ head }: Probe): Certainty | undefined {
    return isJavaClass(head) ? 'certain' : undefined;
  },

  walk(context: FormatContext): void {
    const { bytes, role } = context;
    const { name, calls, end, problem } = readJavaClass(bytes);
    const isCarried = role !== undefined && role.carrier !== 'unexplained' && role.part !== 'whole';
    // Under another name it is hidden: left to the search, which tells it.
    if (isCarried || /\.class$/i.test(context.name)) context.explain(0, end);
    if (isCarried) {
      context.emit({
        kind: 'code.embedded',
        format: role.carrier,
        language: 'java',
        what: `class ${name.slice(0, 150)}`,
        text: name,
        calls,
        runs: 'opt-in',
        place: context.name,
        offset: 0,
      });
    }
    if (problem === undefined) return;
    context.gap({
      kind: problem,
      reason: `The class ${JSON.stringify(name.slice(0, 100))} was read up to offset ${end}.`,
      consequence: 'What it refers to behind that place was not judged.',
      location: { offset: end },
    });
  },
};
