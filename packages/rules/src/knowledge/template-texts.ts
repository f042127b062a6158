// What in the texts that a template emits is an order against the person who asks, an address or code for a browser; and which
// words only mark up a conversation.

/** What an emitted text does that a template's own words do not. */
export type TextEffect =
  | 'gives a browser code to run'
  | 'hides something from the person who asks'
  | 'acts behind the back of the person who asks'
  | 'overrides instructions'
  | 'gives a command to run'
  | 'names an address'
  | 'opens a turn of the system';

const EFFECTS: readonly (readonly [TextEffect, RegExp])[] = [
  [
    'gives a browser code to run',
    /<script\b|<iframe\b|javascript:|\bon(?:error|load|click)\s{0,4}=|data:text\/html|!\[[^\]\n]{0,80}\]\(\s{0,4}https?:|<img\s[^>\n]{0,80}src\s{0,4}=\s{0,4}["']?https?:/i,
  ],
  [
    'hides something from the person who asks',
    /\b(?:do not|don't|never|without|avoid)\s{1,4}(?:ever\s{1,4})?(?:mention(?:ing)?|reveal(?:ing)?|tell(?:ing)?|disclos(?:e|ing)|inform(?:ing)?|alert(?:ing)?|notify(?:ing)?)\b[^.\n]{0,60}\b(?:user|instruction|this|these|it|them|prompt|anyone)\b/i,
  ],
  [
    'acts behind the back of the person who asks',
    /\b(?:secretly|covertly|stealthily)\s{1,4}\w{3}|\bwithout\s{1,4}(?:telling|informing|alerting|notifying)\s{1,4}(?:the\s{1,4})?(?:user|anyone|them)\b|\bhidden instruction/i,
  ],
  [
    'overrides instructions',
    /\b(?:ignore|disregard|forget|override|bypass)\s{1,4}(?:all\s{1,4}|any\s{1,4})?(?:of\s{1,4})?(?:the\s{1,4}|your\s{1,4}|my\s{1,4})?(?:previous|prior|above|earlier|preceding|safety|existing|system)\b/i,
  ],
  [
    'gives a command to run',
    /\b(?:curl|wget)\s[^\n|;]{0,120}(?:https?:|\|)|\|\s{0,4}(?:ba|z)?sh\b|\brm\s-[rf]{1,2}\b|\bpowershell(?:\.exe)?\s-|\bpip\s{1,4}install\s{1,4}(?:--index-url|--extra-index-url|git\+|https?:)|\bos\.system\(|\bsubprocess\./i,
  ],
  [
    'names an address',
    /\b(?:https?|ftp):\/\/[^\s"'<>]{3}|\bwww\.[a-z0-9-]{2,60}\.[a-z]{2}|\b\d{1,3}(?:\.\d{1,3}){3}:\d{2}/i,
  ],
  [
    'opens a turn of the system',
    /<\|im_start\|>\s{0,4}system|<\|start_header_id\|>\s{0,4}system|<<SYS>>|<\|system\|>|<\|start\|>(?:system|developer)|\[SYSTEM_PROMPT\]/i,
  ],
];

/** Effects that an honest template has nowhere, under a condition or not. */
const NEVER_HONEST: ReadonlySet<TextEffect> = new Set([
  'gives a browser code to run',
  'acts behind the back of the person who asks',
  'overrides instructions',
  'gives a command to run',
]);

/** What a text that a template emits does. */
export function effectsOfText(text: string): TextEffect[] {
  return EFFECTS.filter(([, pattern]) => pattern.test(text)).map(([effect]) => effect);
}

/** True for an effect that needs no condition to be one. */
export function isNeverHonest(effect: TextEffect): boolean {
  return NEVER_HONEST.has(effect);
}

/** True for words that mark up a conversation and are no words of it: tags, special tokens, switches. */
export function isMarkup(needle: string): boolean {
  const text = needle.trim();
  return /^[^\p{L}\p{N}]/u.test(text) || /[>\]|}`]$/.test(text) || !/\p{L}/u.test(text);
}

/** True for text that a reader takes for a sentence: several words in a row outside of markup. */
export function isProse(text: string): boolean {
  const plain = text.replace(/<[^<>\n]{0,80}>|\[\/?[A-Z_]{1,40}\]/g, ' ');
  return (
    /(?:\p{L}{2,40}[,;:'"-]{0,2} {1,4}){3}\p{L}{2}/u.test(plain) ||
    (plain.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0) >= 8
  );
}

/** Characters that show nothing and still reach the model: tags of Unicode, overrides of direction. */
export function hidesCharacters(text: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]|[\u{e0020}-\u{e007e}]/u.test(
    text.replace(/\u{1f3f4}[\u{e0020}-\u{e007f}]{1,12}/gu, ''),
  );
}
