// The command that a variable of a notebook holds: `cmd = 'ls'`, then `!{cmd}`. Only what is written as one plain string.

/** A command that begins with a variable. */
const VARIABLE = /^\s{0,8}(?:\{\s{0,4}([A-Za-z_]\w{0,60})\s{0,4}\}|\$([A-Za-z_]\w{0,60}))/;

/**
 * @param command as the cell writes it
 * @param sources of the code before it, in order
 * @returns the command with the variable's last value in place of its name; as it is where that is not known
 */
export function knownCommand(command: string, sources: readonly string[]): string {
  const variable = VARIABLE.exec(command);
  const name = variable?.[1] ?? variable?.[2];
  if (variable === null || name === undefined) return command;
  const assigned = new RegExp(
    `^[ \\t]{0,40}${name}[ \\t]{0,8}=[ \\t]{0,8}(?:"([^"\\\\\\n]{1,2000})"|'([^'\\\\\\n]{1,2000})')[ \\t]{0,40}(?:#|;|\\r?$)`,
    'gm',
  );
  for (let at = sources.length - 1; at >= 0; at--) {
    const source = sources[at] ?? '';
    if (!source.includes(name)) continue;
    const found = [...source.matchAll(assigned)].at(-1);
    const value = found?.[1] ?? found?.[2];
    if (value !== undefined) return `${value}${command.slice(variable[0].length)}`;
  }
  return command;
}
