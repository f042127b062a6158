// Settings in lines: TOML, INI, properties, environment files, lock files. Read as sections with keys and values, as far as
// that goes; what is no key is data. Shown to every dialect.

import { LIMITS } from '../../limits.ts';
import { walkDialects } from '../dialect.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { decodeText } from '../text/decode-text.ts';
import { textEncoding } from '../text/encoding.ts';
import { parseSettings } from './parse-settings.ts';
import { isSettingsName, opensSettings } from './settings-names.ts';
import { tellSources } from './tell-sources.ts';

export const format: Format = {
  id: 'settings',
  title: 'Settings',
  extensions: ['.toml', '.ini', '.cfg'],
  walksBesideOthers: true,

  identify({ head, sizeBytes, name }: Probe) {
    const encoding = textEncoding(head, head.length === sizeBytes);
    if (encoding === undefined) return undefined;
    if (isSettingsName(name)) return 'probable';
    return opensSettings(() => decodeText(head.subarray(0, 512), encoding), name) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const limit = LIMITS.settingsTextBytes.value;
    const content = bytes.read(0, limit);
    const encoding = textEncoding(content, content.length === bytes.sizeBytes);
    const text = decodeText(content, encoding ?? 'single-byte');
    const settings = parseSettings(text);
    if (bytes.sizeBytes > limit || settings.isCut) {
      context.gap({
        kind: 'limit',
        reason: settings.isCut
          ? `It holds more settings than the limit settingsEntries allows (${LIMITS.settingsEntries.value}).`
          : `Its ${bytes.sizeBytes} bytes are more than the limit settingsTextBytes allows (${limit}).`,
        consequence: 'The rest was only taken for text.',
      });
    }
    tellSources(settings.root, context, text);
    walkDialects(context, {
      syntax: 'toml',
      name: context.name,
      roots: [settings.root],
      mentions: (key) => settings.keys.has(key),
    });
  },
};
