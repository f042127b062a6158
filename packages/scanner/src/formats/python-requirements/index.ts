// Lists of packages that pip installs. Names and versions are data; options and addresses say where packages come from.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { textEncoding } from '../text/encoding.ts';
import { isPackageList } from './package-list-names.ts';
import { tellRequirement } from './tell-requirement.ts';

export const format: Format = {
  id: 'python-requirements',
  title: 'List of Python packages',
  extensions: [],
  walksBesideOthers: true,

  identify({ head, sizeBytes, name }: Probe) {
    return isPackageList(name) && textEncoding(head, head.length === sizeBytes) !== undefined
      ? 'probable'
      : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const content = bytes.read(0, LIMITS.yamlTextBytes.value);
    const encoding = textEncoding(content, content.length === bytes.sizeBytes);
    const decoder = encoding === undefined || encoding === 'single-byte' ? 'latin1' : encoding;
    const text = new TextDecoder(decoder).decode(content);
    let at = 0;
    let number = 0;
    // A backslash at its end joins a line to the next one.
    for (const line of text.replace(/\\\r?\n/g, '  ').split('\n')) {
      number++;
      const plain = line.replace(/(?:^|\s)#[^\n]*/, '');
      tellRequirement(plain, { place: `line ${number}`, offset: at }, context);
      at += line.length + 1;
    }
    if (content.length < bytes.sizeBytes) {
      context.gap({
        kind: 'limit',
        reason: `Its ${bytes.sizeBytes} bytes are more than the limit yamlTextBytes allows (${LIMITS.yamlTextBytes.value}).`,
        consequence: 'The packages behind that were not read.',
      });
    }
  },
};
