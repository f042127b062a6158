// Writes a waiver into the text of a settings file. Comments and order of the file stay.

import type { WaiverSettings } from '@sentrascan/contract';
import { isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';

/** The text with the waiver in it. */
export interface WrittenWaiver {
  readonly text: string;
  /** The finding was waived before: the waiver was renewed. */
  readonly isRenewed: boolean;
}

const KEYS = ['fingerprint', 'reason', 'owner', 'until', 'ticket'] as const;

/**
 * Adds a waiver for a fingerprint, or renews the one that there is; its owner and ticket stay where none is given.
 *
 * @param text of a settings file that `readSettings` understands; empty for a new one
 */
export function writeWaiver(
  text: string,
  waiver: WaiverSettings & { readonly fingerprint: string },
): WrittenWaiver {
  const document = parseDocument(text, { version: '1.2', merge: false, logLevel: 'silent' });
  let list = isMap(document.contents) ? document.get('waivers') : undefined;
  if (!isSeq(list)) {
    list = new YAMLSeq();
    document.set('waivers', list);
  }
  const waivers = list as YAMLSeq;
  // `waivers: []` is one line; what follows is easier to review as several.
  if (waivers.items.length === 0) waivers.flow = false;
  const before = waivers.items.find(
    (item) => isMap(item) && item.get('fingerprint') === waiver.fingerprint,
  ) as YAMLMap | undefined;
  const entry = before ?? new YAMLMap();
  for (const key of KEYS) if (waiver[key] !== undefined) entry.set(key, waiver[key]);
  if (before === undefined) waivers.add(entry);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return {
    text: text.includes('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written,
    isRenewed: before !== undefined,
  };
}
