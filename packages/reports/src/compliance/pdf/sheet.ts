// Pages of a tagged PDF: a cursor that moves down, blocks that know what they are (heading, paragraph, table, figure), and
// decoration that readers of the text are not told of.

import PDFDocument from 'pdfkit';
import { INK, MARGIN, SIZE } from './palette.ts';
import { type FontMetrics, printable, widthOf, wrap } from './type-setter.ts';

/** The font files that are embedded. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly mono: Uint8Array;
}

/** Which of them. */
export type FontName = keyof PdfFonts;

/** How a run of text looks. */
export interface TextStyle {
  readonly font?: FontName;
  readonly size?: number;
  readonly colour?: string;
}

/** A part of the structure that readers of the text follow. */
export type StructureElement = PDFKit.PDFStructureElement;

/** What is said of a part beside its content. */
export interface StructureOptions {
  readonly title?: string;
  /** What a figure shows, in words. */
  readonly alt?: string;
  /** Left, top, right, bottom in points from the top left of the page. */
  readonly bbox?: readonly [number, number, number, number];
  /** What a head of a table is the head of. */
  readonly scope?: 'Column' | 'Row';
}

/** Height of a line over the size of its type. */
const LEADING = 1.38;

/** What pdfkit keeps of a font and does not publish. */
interface LoadedFont {
  readonly _font: {
    readonly font: {
      readonly unitsPerEm: number;
      hasGlyphForCodePoint(codePoint: number): boolean;
      glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
    };
  };
}

function metricsOf(doc: PDFKit.PDFDocument): FontMetrics {
  const { font } = (doc as unknown as LoadedFont)._font;
  const advances = new Map<number, number>();
  return {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const advance = (font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm;
      advances.set(codePoint, advance);
      return advance;
    },
  };
}

/** A document that is being drawn. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly left: number = MARGIN.left;
  readonly width: number;
  readonly bottom: number;
  /** Where the next block goes, from the top of the page. */
  y: number = MARGIN.top;
  private readonly metrics: Readonly<Record<FontName, FontMetrics>>;
  private readonly root: StructureElement;

  constructor(fonts: PdfFonts, options: PDFKit.PDFDocumentOptions) {
    // A font that is not embedded would be registered by default.
    this.doc = new PDFDocument({ ...options, autoFirstPage: false, bufferPages: true, font: '' });
    this.doc.registerFont('regular', Buffer.from(fonts.regular));
    this.doc.registerFont('bold', Buffer.from(fonts.bold));
    this.doc.registerFont('mono', Buffer.from(fonts.mono));
    const metrics = (name: FontName) => metricsOf(this.doc.font(name));
    this.metrics = { mono: metrics('mono'), bold: metrics('bold'), regular: metrics('regular') };
    this.doc.addPage();
    this.width = this.doc.page.width - MARGIN.left - MARGIN.right;
    this.bottom = this.doc.page.height - MARGIN.bottom;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Begins a page. */
  newPage(): void {
    this.doc.addPage();
    this.y = MARGIN.top;
  }

  /** Begins a page unless so many points are left on this one. */
  ensure(points: number): void {
    if (this.y + points > this.bottom) this.newPage();
  }

  /** Text in characters that the font has. */
  printable(text: string, { font = 'regular' }: TextStyle = {}, maxCharacters?: number): string {
    return printable(text, this.metrics[font], maxCharacters);
  }

  /** Lines of any text that fit a width. */
  lines(
    text: string,
    width: number,
    style: TextStyle = {},
    maxLines?: number,
    maxCharacters?: number,
  ): string[] {
    const { font = 'regular', size = SIZE.text } = style;
    return wrap(this.printable(text, style, maxCharacters), this.metrics[font], size, width, maxLines);
  }

  /** Width of printable text in points. */
  widthOf(text: string, { font = 'regular', size = SIZE.text }: TextStyle = {}): number {
    return widthOf(text, this.metrics[font], size);
  }

  /** Height of a line in points. */
  lineHeight({ size = SIZE.text }: TextStyle = {}): number {
    return size * LEADING;
  }

  /** Draws lines at a place; the cursor stays. */
  drawLines(lines: readonly string[], x: number, y: number, style: TextStyle = {}): void {
    const { font = 'regular', size = SIZE.text, colour = INK.text } = style;
    this.doc.font(font).fontSize(size).fillColor(colour);
    for (const [index, line] of lines.entries())
      if (line !== '') this.doc.text(line, x, y + index * this.lineHeight(style), { lineBreak: false });
  }

  /** What readers of the text are not told: lines, grounds, repeated heads. */
  decorate(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** A part of the structure below another one; below the document where none is named. */
  element(
    type: string,
    parent: StructureElement = this.root,
    options: StructureOptions = {},
  ): StructureElement {
    const element = this.doc.struct(type, options as never);
    parent.add(element);
    return element;
  }

  /** Content of an element, drawn on the present page. */
  content(element: StructureElement, draw: () => void): void {
    element.add(draw as never);
  }

  /** A paragraph over the whole width; it may go on over pages. */
  paragraph(text: string, style: TextStyle = {}, gap = 5, parent?: StructureElement): void {
    const element = this.element('P', parent);
    const lines = this.lines(text, this.width, style);
    const height = this.lineHeight(style);
    for (let from = 0; from < lines.length; ) {
      this.ensure(height * Math.min(2, lines.length));
      const fit = Math.max(1, Math.floor((this.bottom - this.y) / height));
      const part = lines.slice(from, from + fit);
      this.content(element, () => this.drawLines(part, this.left, this.y, style));
      this.y += part.length * height;
      from += part.length;
    }
    element.end();
    this.y += gap;
  }

  /**
   * A heading with its bookmark.
   *
   * @param keep points that must follow on the same page
   * @param outline the bookmark above
   * @param bookmark its text where it is not that of the heading
   */
  heading(
    level: 1 | 2 | 3,
    text: string,
    keep = 60,
    outline?: PDFKit.PDFOutline,
    bookmark = text,
  ): PDFKit.PDFOutline {
    const size = level === 1 ? SIZE.h1 : level === 2 ? SIZE.h2 : SIZE.h3;
    const style: TextStyle = { font: 'bold', size, colour: level === 1 ? INK.brand : INK.text };
    const lines = this.lines(text, this.width, style);
    const height = lines.length * this.lineHeight(style);
    this.ensure(height + keep);
    const element = this.element(`H${level}`);
    this.content(element, () => this.drawLines(lines, this.left, this.y, style));
    element.end();
    this.y += height + (level === 1 ? 8 : 4);
    const parent = outline ?? this.doc.outline;
    // Bookmarks are for what one looks for: a part of a control is seen beside it.
    return level === 3 ? parent : parent.addItem(this.printable(bookmark, {}, 100));
  }

  /** Ends the document. @returns its bytes */
  async finish(): Promise<Uint8Array> {
    this.root.end();
    const chunks: Uint8Array[] = [];
    this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.doc.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }
}
