// Which texts among the attributes of operations are told.

/** Texts of one attribute that are told. */
export const ATTRIBUTE_TEXTS = 8;

/** Shorter attributes are modes and names. */
const SHORTEST_TEXT = 16;

/** Where an operation was made, for error messages and devices: never used as a path. */
export const NOT_TOLD: ReadonlySet<string> = new Set([
  'op_callstack',
  'op_namescope',
  'op_device',
  'op_role_var',
]);

/** True for a text that could hold something, and is no note of where the operation was made. */
export function isFreeText(name: string, value: string): boolean {
  return value.length >= SHORTEST_TEXT && !NOT_TOLD.has(name);
}
