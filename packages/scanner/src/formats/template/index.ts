// Jinja templates in files of their own: chat templates of tokenizers and processors, prompts. Parsed, never rendered.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { decodeText } from '../text/decode-text.ts';
import { textEncoding } from '../text/encoding.ts';
import { emitTemplate, looksLikeTemplate } from './emit-template.ts';
import { isTemplateName, TEMPLATE_EXTENSIONS } from './template-names.ts';

export const format: Format = {
  id: 'template',
  title: 'Jinja template',
  extensions: TEMPLATE_EXTENSIONS,

  identify({ name, head, sizeBytes }: Probe) {
    if (textEncoding(head, head.length === sizeBytes) === undefined) return undefined;
    return isTemplateName(name) || isTemplatedPage(name, head) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes, name } = context;
    const head = bytes.read(0, LIMITS.probeHeadBytes.value);
    const encoding = textEncoding(head, head.length === bytes.sizeBytes);
    const content = bytes.read(0, LIMITS.templateCharacters.value * 2);
    const text = decodeText(content, encoding ?? 'utf-8');
    const base = name.slice(name.lastIndexOf('/') + 1);
    const stem = base.replace(/\.(?:jinja2?|j2|txt)$/i, '');
    // A page is rendered for a browser, whatever it is called.
    const isChat = isTemplateName(name) && /chat|template/i.test(stem);
    emitTemplate(context, {
      text,
      carrier: isChat ? 'chat-template-file' : 'template-file',
      name: stem === 'chat_template' ? 'default' : stem,
      place: '',
      offset: 0,
      mayBeOther: !isTemplateName(name),
    });
  },
};

/** Pages with expressions: of Jinja, or of another language that writes them alike. */
function isTemplatedPage(name: string, head: Uint8Array): boolean {
  return /\.html?$/i.test(name) && looksLikeTemplate(new TextDecoder('latin1').decode(head));
}
