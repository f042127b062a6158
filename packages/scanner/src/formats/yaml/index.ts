// YAML: parsed whole, its tags stated as what loaders make of them, and shown to every dialect. YAML that no dialect knows is
// data.

import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { tellDecodedStrings } from '../data-tree/decoded-strings.ts';
import { PlainNode } from '../data-tree/plain-node.ts';
import { walkDialects } from '../dialect.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { opensJson } from '../json/opens-json.ts';
import { ItemAllowance } from '../limited-items.ts';
import { decodeText } from '../text/decode-text.ts';
import { textEncoding } from '../text/encoding.ts';
import { withFlowInLines } from './flow-lines.ts';
import { taggedObject } from './object-tags.ts';
import { isTaggedJson, isYamlName, mayOpenYaml, opensYaml } from './opens-yaml.ts';
import { tellTags } from './tell-tags.ts';
import { EXPRESSION_OPENS, withoutExpressions } from './template-expressions.ts';
import { parsePlainYaml, parseYaml, type YamlText } from './yaml-document.ts';

/** Aliases that stand for more values than this are a bomb, whatever else they are for. */
const MAX_EXPANDED_NODES = 1_000_000;
/** Honest anchors repeat what is written a few times over. */
const MAX_EXPANSION = 100;
/** Object tags as they are written, for texts that do not parse. */
const WRITTEN_TAG =
  /!(?:!|<tag:yaml\.org,2002:)(python\/[\w./:]{1,300}|ruby\/[\w.:/]{1,300})|!((?:apply|new|name|module):[\w.]{1,300})/g;

export const format: Format = {
  id: 'yaml',
  title: 'YAML',
  extensions: ['.yaml', '.yml'],
  walksBesideOthers: true,

  identify({ head, sizeBytes, name }: Probe) {
    const encoding = textEncoding(head, head.length === sizeBytes);
    // JSON is YAML, too: where the name says YAML, a reader of YAML gets it, with tags.
    if (encoding === undefined) return undefined;
    if (isYamlName(name)) return 'probable';
    if (opensJson(head)) return isTaggedJson(decodeText(head, encoding)) ? 'probable' : undefined;
    return mayOpenYaml(name) && opensYaml(decodeText(head, encoding), name) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const limit = LIMITS.yamlTextBytes.value;
    if (bytes.sizeBytes > limit) {
      if (walkLongText(context)) return;
      context.gap({
        kind: 'limit',
        reason: `Its ${bytes.sizeBytes} bytes of YAML are more than the limit yamlTextBytes allows (${limit}).`,
        consequence: 'It was only searched for tags.',
      });
      const beginning = bytes.read(0, LIMITS.settingsTextBytes.value);
      tellWrittenTags(new TextDecoder('latin1').decode(beginning), context);
      return;
    }
    const content = bytes.read(0, limit);
    const encoding = textEncoding(content, true);
    const text = decodeText(content, encoding ?? 'single-byte');
    const document = parseLeniently(text);
    context.explain(0, bytes.sizeBytes);
    // Tags that an expression hides stand in no tree.
    if (document.isTemplated) tellWrittenTags(text, context);
    if (document.problem !== undefined) {
      context.gap({
        kind: document.problem.kind,
        reason: `The YAML was not read whole: ${document.problem.reason}.`,
        consequence: 'What follows was only searched for tags.',
      });
      tellWrittenTags(text, context);
    }
    if (encoding === 'utf-8') tellDecodedStrings(context, new MemoryAccess(content), document.roots);
    tellAliases(document, context);
    tellTags(document, context);
    walkDialects(context, {
      syntax: 'yaml',
      name: context.name,
      roots: document.roots,
      mentions: document.mentions,
    });
  },
};

/** Walks a text that only the reader of plain YAML may take, for its size; false where it is longer or not plain. */
function walkLongText(context: FormatContext): boolean {
  const { bytes } = context;
  if (bytes.sizeBytes > LIMITS.plainYamlTextBytes.value) return false;
  const content = bytes.read(0, bytes.sizeBytes);
  if (textEncoding(content, true) !== 'utf-8') return false;
  const document = parsePlainYaml(new TextDecoder().decode(content));
  if (document === undefined) return false;
  context.explain(0, bytes.sizeBytes);
  walkDialects(context, {
    syntax: 'yaml',
    name: context.name,
    roots: document.roots,
    mentions: document.mentions,
  });
  return true;
}

/**
 * Parses a text as the laxest of its readers does. What fills in a template before anything reads it as YAML (Helm, Jinja) has no
 * YAML to show: where the text does not parse, its expressions are taken for words. Neither do all readers mind how the lines
 * of a list in brackets are indented.
 */
function parseLeniently(text: string): YamlText & { readonly isTemplated: boolean } {
  const document = parseYaml(text);
  if (document.problem === undefined || document.problem.kind === 'limit')
    return { ...document, isTemplated: false };
  const inLines = withFlowInLines(text);
  const joined = inLines === text ? document : parseYaml(inLines);
  if (joined.problem === undefined) return { ...joined, isTemplated: false };
  if (!EXPRESSION_OPENS.test(text)) return { ...document, isTemplated: false };
  const filled = parseYaml(withoutExpressions(text));
  return filled.problem === undefined
    ? { ...filled, isTemplated: true }
    : { ...document, isTemplated: false };
}

function tellAliases({ expandedNodes, writtenNodes }: YamlText, context: FormatContext): void {
  if (expandedNodes <= MAX_EXPANDED_NODES || expandedNodes <= writtenNodes * MAX_EXPANSION) return;
  context.emit({
    kind: 'format.anomaly',
    format: 'yaml',
    anomaly: 'alias-bomb',
    detail: `${writtenNodes} values stand for ${expandedNodes === Number.MAX_SAFE_INTEGER ? 'more than 9e15' : expandedNodes} where aliases are expanded`,
    offset: 0,
  });
}

/** Tags in a text that does not parse here and may parse elsewhere. */
function tellWrittenTags(text: string, context: FormatContext): void {
  const seen = new Set<string>();
  const tags = new ItemAllowance(context, 'dialectItems', 'The other tags were not judged.');
  let offset = 0;
  let from = 0;
  for (const match of text.matchAll(WRITTEN_TAG)) {
    const tag = match[1] === undefined ? `!${match[2] ?? ''}` : `tag:yaml.org,2002:${match[1]}`;
    if (seen.has(tag) || !tags.take()) continue;
    seen.add(tag);
    const object = taggedObject(tag, NO_VALUE);
    if (object === undefined || 'target' in object) continue;
    const { loader, language, path, how } = object;
    offset += Buffer.byteLength(text.slice(from, match.index));
    from = match.index;
    context.emit({
      kind: 'callable.reference',
      loader,
      language,
      path,
      how,
      args: [],
      kwargs: [],
      place: '',
      offset,
    });
  }
}

const NO_VALUE = new PlainNode('null', 0, '');
