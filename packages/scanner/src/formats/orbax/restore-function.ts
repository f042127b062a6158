// Functions that the metadata of a checkpoint names to restore it: dotted names, or source.

import type { FormatContext } from '../format.ts';

/** Keys that name something to call when the checkpoint is restored. */
const FUNCTION_KEY =
  /^(?:restore|load|transform|deserialize|custom)_(?:fn|func|function|callable|handler|hook)$|^restore_(?:callback|code)$/;

/** True for a key whose value is called when the checkpoint is restored. */
export function isRestoreKey(key: string): boolean {
  return FUNCTION_KEY.test(key);
}

/**
 * States a function: a dotted name is imported and called; anything else is source.
 *
 * @param format `orbax`, `msgpack`: where it stands
 */
export function tellRestoreFunction(
  context: FormatContext,
  { format, text, place, offset }: { format: string; text: string; place: string; offset: number },
): void {
  // A word is the name of a choice; only these words are functions by themselves.
  if (/^\w*$/.test(text) && !/^(?:eval|exec|compile|__import__)$/.test(text)) return;
  if (/^[A-Za-z_][\w.]{0,4096}(?::[\w.]{1,4096})?$/.test(text)) {
    context.emit({
      kind: 'callable.reference',
      loader: 'orbax',
      language: 'python',
      path: text.replace(':', '.'),
      how: 'calls',
      args: [],
      kwargs: [],
      place,
      offset,
    });
    return;
  }
  context.emit({
    kind: 'code.embedded',
    format,
    language: 'python',
    what: 'restore function',
    text: text.slice(0, 2000),
    calls: [],
    runs: 'on-use',
    place,
    offset,
  });
}
