// A Lua function as `string.dump` writes it: bytecode of LuaJIT or of Lua 5.x, or source text. Not disassembled: the names
// among its constants tell what it can call.

const NAME = /[A-Za-z_][\w.:]{1,80}/g;

/** Functions of Lua's standard library by their tables (Lua 5.1 manual, section 5; LuaJIT `ffi`). */
const LIBRARY: Readonly<Record<string, readonly string[]>> = {
  os: ['execute', 'remove', 'rename', 'exit', 'getenv', 'tmpname'],
  io: ['popen', 'open', 'lines', 'input', 'output'],
  package: ['loadlib'],
  ffi: ['load', 'C', 'cdef'],
};
const GLOBALS: readonly string[] = ['loadstring', 'load', 'loadfile', 'dofile', 'require'];

/** Most of the names of a function that are shown. */
const MAX_NAMES = 60;

/** What a dumped function is written in; undefined where it is neither bytecode nor text. */
export function luaFlavour(dumped: Uint8Array): string | undefined {
  if (dumped[0] === 0x1b && dumped[1] === 0x4c && dumped[2] === 0x4a) return 'LuaJIT bytecode';
  if (dumped[0] === 0x1b && dumped[1] === 0x4c && dumped[2] === 0x75 && dumped[3] === 0x61)
    return 'Lua bytecode';
  return dumped.length > 0 &&
    dumped.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
    ? 'Lua source'
    : undefined;
}

/** The names and texts among the constants of a function. */
export function luaNames(dumped: Uint8Array): { readonly text: string; readonly calls: readonly string[] } {
  const latin = new TextDecoder('latin1').decode(dumped);
  const names = new Set(latin.match(NAME) ?? []);
  const calls: string[] = [];
  for (const [table, functions] of Object.entries(LIBRARY)) {
    for (const name of functions) {
      if ((names.has(table) && names.has(name)) || names.has(`${table}.${name}`))
        calls.push(`${table}.${name}`);
    }
  }
  for (const name of GLOBALS) if (names.has(name)) calls.push(name);
  const texts = latin.match(/[\x20-\x7e]{4,200}/g) ?? [];
  return { text: texts.slice(0, MAX_NAMES).join(' '), calls };
}
