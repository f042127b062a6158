// Second names of dangerous callables: which module hands out which other module's function. Lookup only.

import { RE_EXPORTS } from './re-export-table.ts';
import { RE_EXPORTED_CLASSES } from './re-exported-classes.ts';

/** A callable under its own name. */
export interface Origin {
  readonly module: string;
  readonly name: string;
}

let index: ReadonlyMap<string, Origin> | undefined;

/**
 * Where a re-exported callable comes from, or undefined where `module` re-exports nothing dangerous under `name`.
 *
 * @param module the module that is named
 * @param name an undotted name in it
 */
export function reExportedFrom(module: string, name: string): Origin | undefined {
  index ??= readIndex();
  return index.get(`${module} ${name}`);
}

function readIndex(): ReadonlyMap<string, Origin> {
  const built = new Map<string, Origin>();
  for (const line of [...RE_EXPORTS.split('\n'), ...RE_EXPORTED_CLASSES.split('\n')]) {
    const colon = line.indexOf(':');
    const [module, name, as] = line.slice(0, Math.max(colon, 0)).split(' ');
    if (module === undefined || name === undefined) continue;
    const origin = { module, name };
    for (const user of line.slice(colon + 1).split(' ')) {
      if (user !== '') built.set(`${user} ${as ?? name}`, origin);
    }
  }
  return built;
}
