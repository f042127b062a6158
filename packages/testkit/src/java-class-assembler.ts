// Writes a compiled Java class without code: a constant pool with the methods that it refers to. Not a compiler.

/** @param calls `java.lang.Runtime.exec` */
export function assembleJavaClass(name: string, calls: readonly string[] = []): Uint8Array {
  const constants: Buffer[] = [];
  const add = (...parts: readonly (number | Buffer)[]): number => {
    constants.push(
      Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : part))),
    );
    return constants.length;
  };
  const text = (value: string) => {
    const bytes = Buffer.from(value);
    return add(1, u16(bytes.length), bytes);
  };
  const classOf = (value: string) => add(7, u16(text(value.replaceAll('.', '/'))));
  const own = classOf(name);
  const parent = classOf('java.lang.Object');
  for (const call of calls) {
    const dot = call.lastIndexOf('.');
    const owner = classOf(call.slice(0, dot));
    const pair = add(12, u16(text(call.slice(dot + 1))), u16(text('()V')));
    add(10, u16(owner), u16(pair));
  }
  return Buffer.concat([
    Buffer.from('cafebabe00000034', 'hex'),
    u16(constants.length + 1),
    ...constants,
    u16(0x21),
    u16(own),
    u16(parent),
    u16(0),
    u16(0),
    u16(0),
    u16(0),
  ]);
}

function u16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}
