// One value of an output or attachment by its media type: text is shown, structure leaf by leaf, blobs become members.

import type { SegmentKind } from '@sentrascan/contract';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { DataNode } from '../data-tree/data-node.ts';
import type { FormatContext } from '../format.ts';
import { type ListForm, type NotebookText, textPieces } from './cell-lines.ts';
import { cutDataUris } from './data-uris.ts';
import { HtmlText } from './html-text.ts';
import { SegmentWriter } from './segment-writer.ts';
import { tellLeaves } from './tell-leaves.ts';
import { withoutEscapes } from './terminal-text.ts';
import { isWholePicture } from './whole-picture.ts';

/** Where in the notebook a value stands. */
export interface CellPart {
  readonly cell: number;
  readonly part: 'source' | 'output' | 'metadata' | 'attachment';
  readonly output?: number;
}

/** Shows the values of a notebook to those who look for words. */
export class NotebookTeller {
  readonly context: FormatContext;
  /** The text that nodes stand in; of a broken notebook there are several. */
  notebook: NotebookText;
  #blobs = 0;
  #leaves = 0;

  constructor(context: FormatContext, notebook: NotebookText) {
    this.context = context;
    this.notebook = notebook;
  }

  /** A segment of one place; the caller adds its text. */
  writer(
    part: CellPart,
    segment: SegmentKind,
    language: string,
    key?: string,
    where: 'notebook' | 'file' = 'notebook',
  ): SegmentWriter {
    return new SegmentWriter(this.context, {
      segment,
      language,
      ...(key === undefined ? {} : { key }),
      place: (rawLines, firstLine) =>
        where === 'file'
          ? { in: 'file', line: rawLines[0] ?? 1, column: 1, rawLines }
          : { in: 'notebook', ...part, rawLines, ...(firstLine === 1 ? {} : { firstLine }) },
    });
  }

  /** Plain text, as a terminal shows it. */
  text(part: CellPart, node: DataNode, language = 'plain', form: ListForm = 'joined'): void {
    const writer = this.writer(part, 'output', language);
    for (const { text, rawLine } of textPieces(this.notebook, node, form)) {
      writer.add(this.withoutBlobs(part, withoutEscapes(text)), rawLine);
    }
    writer.end();
  }

  /** What HTML shows, and the HTML itself for its scripts, comments and attributes. */
  html(part: CellPart, node: DataNode): void {
    const shown = this.writer(part, 'output', 'plain');
    const written = this.writer(part, 'output', 'html');
    const reader = new HtmlText();
    let hasMarkup = false;
    for (const { text, rawLine } of textPieces(this.notebook, node)) {
      const whole = this.withoutBlobs(part, text);
      const read = reader.read(whole);
      hasMarkup ||= read !== whole;
      shown.add(read, rawLine);
      written.add(whole, rawLine);
    }
    shown.end();
    if (hasMarkup) written.end();
  }

  /** A value of a bundle by its type; what version 3 called `png` comes as `image/png`. */
  mime(part: CellPart, mediaType: string, node: DataNode): void {
    const type = mediaType.toLowerCase();
    if (node.kind === 'object') this.leaves(part, [node], mediaType);
    else if (type === 'image/svg+xml' || type === 'text/html' || type === 'application/xml')
      this.html(part, node);
    else if (isBlobType(type)) this.blob(part, type, node);
    else if (isStructured(type) && node.kind !== 'string') this.leaves(part, [node], mediaType);
    else this.text(part, node, languageOfType(type));
  }

  /** Every value below some nodes, with the keys that lead to it. */
  leaves(part: CellPart, roots: readonly DataNode[], prefix: string, where?: 'file'): void {
    const most = LIMITS.notebookLeaves.value;
    const isWhole = tellLeaves(
      roots,
      prefix,
      ({ key, nodes }) => {
        this.#leaves += 1;
        if (this.#leaves > most) return;
        const segment = part.part === 'output' ? 'output' : 'metadata';
        const writer = this.writer(part, segment, 'plain', key, where);
        const written = this.writer(part, segment, 'plain', key, where);
        let hasMarkup = false;
        for (const [index, node] of nodes.entries()) {
          const rawLine = this.notebook.lines.lineOf(node.offset);
          if (index > 0) for (const each of [writer, written]) each.add('\n', rawLine);
          if (node.kind === 'number') writer.add(node.text, rawLine);
          else if (this.#leaf(part, node, writer, written)) hasMarkup = true;
        }
        writer.end();
        if (hasMarkup) written.end();
      },
      (mediaType, node) => this.blob(part, mediaType, node),
    );
    if (isWhole && this.#leaves <= most) return;
    this.context.gap({
      kind: 'limit',
      reason: `It holds more values beside its cells than the limit notebookLeaves allows (${most}).`,
      consequence: 'The others were not searched for secrets and personal data.',
    });
  }

  /** @returns true where what is written holds more than what HTML shows of it */
  #leaf(part: CellPart, node: DataNode, shown: SegmentWriter, written: SegmentWriter): boolean {
    const html = new HtmlText();
    let isHtml = false;
    let hasMarkup = false;
    for (const { text, rawLine } of textPieces(this.notebook, node)) {
      const whole = this.withoutBlobs(part, withoutEscapes(text));
      // Widgets of text show HTML; a tag may go on in the next piece.
      isHtml ||= /<[/!]?[A-Za-z-]/.test(whole);
      const read = isHtml ? html.read(whole) : whole;
      hasMarkup ||= read !== whole;
      shown.add(read, rawLine);
      written.add(whole, rawLine);
    }
    return hasMarkup;
  }

  /** Base64 of anything that is no text: identified by what it decodes to, as a member. */
  blob(part: CellPart, mediaType: string, node: DataNode): void {
    const pieces: string[] = [];
    let units = 0;
    for (const { text } of textPieces(this.notebook, node)) {
      units += text.length;
      if (units > LIMITS.notebookBlobUnits.value) {
        this.context.gap({
          kind: 'limit',
          reason: `A blob of ${mediaType} is longer than the limit notebookBlobUnits allows (${LIMITS.notebookBlobUnits.value}).`,
          consequence: 'It was not decoded.',
        });
        return;
      }
      pieces.push(text);
    }
    this.#member(part, mediaType, pieces.join(''));
  }

  /** The text without the blobs of its data URIs, which become members. */
  withoutBlobs(part: CellPart, text: string): string {
    return cutDataUris(text, ({ mediaType, base64 }) => this.#member(part, mediaType, base64));
  }

  #member(part: CellPart, mediaType: string, base64: string): void {
    if (isWholePicture(base64)) return;
    const bytes = Buffer.from(base64.includes('%') ? base64.replaceAll('%3D', '=') : base64, 'base64');
    if (bytes.length === 0) return;
    this.#blobs += 1;
    if (this.#blobs > LIMITS.notebookBlobs.value) {
      this.context.gap({
        kind: 'limit',
        reason: `It holds more blobs than the limit notebookBlobs allows (${LIMITS.notebookBlobs.value}).`,
        consequence: 'The others were not opened.',
      });
      return;
    }
    const output = part.output === undefined ? '' : `-${part.output}`;
    const name = `cell-${part.cell}/${part.part}${output}.${endingOf(mediaType)}`;
    // Pictures and sounds are data: what is none of the kinds that are known has no loader that would run it.
    const role = { carrier: 'notebook', part: isBlobType(mediaType) ? 'tensor-data' : 'member' } as const;
    this.context.child(name, new MemoryAccess(bytes), role);
  }
}

function isBlobType(type: string): boolean {
  return /^(?:image|audio|video|font)\/|^application\/(?:pdf|octet-stream|zip|x-)/.test(type);
}

function isStructured(type: string): boolean {
  return /[/+]json$|^application\/vnd\./.test(type);
}

function languageOfType(type: string): string {
  if (/javascript/.test(type)) return 'javascript';
  if (/markdown/.test(type)) return 'markdown';
  if (/latex/.test(type)) return 'latex';
  return isStructured(type) ? 'json' : 'plain';
}

/** `png` of `image/png`. */
function endingOf(mediaType: string): string {
  return (/\/(?:x-)?([a-z0-9]{1,10})/i.exec(mediaType)?.[1] ?? 'bin').toLowerCase();
}
