// Turns the compact tables of names in this folder into full dotted names.

/**
 * Full names of a table.
 *
 * @param table lines `module: name name`; names may be dotted
 * @param rename what another package calls the same modules: prefix of the table, and the prefix to write for it
 */
export function spreadNames(
  table: string,
  rename?: { readonly from: string; readonly to: string },
): readonly string[] {
  const names: string[] = [];
  for (const line of table.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon < 0) continue;
    const module = line.slice(0, colon);
    const isRenamed = rename === undefined || module === rename.from || module.startsWith(`${rename.from}.`);
    if (!isRenamed) continue;
    const shown = rename === undefined ? module : `${rename.to}${module.slice(rename.from.length)}`;
    for (const name of line.slice(colon + 2).split(' ')) names.push(`${shown}.${name}`);
  }
  return names;
}
