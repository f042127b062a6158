// Charts of vectors with their numbers beside them: a ring of shares and bars of counts.

import { INK, SIZE } from './palette.ts';
import type { Sheet } from './sheet.ts';

/** One part of a chart. */
export interface Slice {
  readonly label: string;
  readonly amount: number;
  readonly colour: string;
}

/** An arc as curves: pdfkit draws none that begins where one wants. Angles in radians from the top, clockwise. */
function ringPath(cx: number, cy: number, outer: number, inner: number, from: number, to: number): string {
  const at = (radius: number, angle: number) =>
    `${(cx + radius * Math.sin(angle)).toFixed(3)},${(cy - radius * Math.cos(angle)).toFixed(3)}`;
  const isLarge = to - from > Math.PI ? 1 : 0;
  return [
    `M${at(outer, from)}`,
    `A${outer},${outer} 0 ${isLarge} 1 ${at(outer, to)}`,
    `L${at(inner, to)}`,
    `A${inner},${inner} 0 ${isLarge} 0 ${at(inner, from)}`,
    'Z',
  ].join(' ');
}

function alternative(title: string, slices: readonly Slice[]): string {
  return `${title}: ${slices.map(({ label, amount }) => `${label} ${amount}`).join(', ')}`;
}

/** A ring with the total in its middle and a legend to its right. */
export function drawDonut(
  sheet: Sheet,
  title: string,
  slices: readonly Slice[],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly radius: number },
): void {
  const total = slices.reduce((sum, { amount }) => sum + amount, 0);
  const { radius } = box;
  const [cx, cy] = [box.x + radius, box.y + 22 + radius];
  const bbox: [number, number, number, number] = [box.x, box.y, box.x + box.width, box.y + 26 + radius * 2];
  const figure = sheet.element('Figure', undefined, { alt: alternative(title, slices), bbox });
  sheet.content(figure, () => {
    sheet.drawLines([title], box.x, box.y, { font: 'bold', size: SIZE.h3 });
    let from = 0;
    for (const { amount, colour } of slices) {
      if (amount === 0) continue;
      // A whole circle has no two ends: it is drawn to just before its beginning.
      const to = from + Math.min((amount / total) * 2 * Math.PI, 2 * Math.PI - 0.0001);
      sheet.doc.path(ringPath(cx, cy, radius, radius * 0.6, from, to)).fill(colour);
      from = to;
    }
    if (total === 0)
      sheet.doc
        .circle(cx, cy, radius * 0.8)
        .lineWidth(radius * 0.4)
        .stroke(INK.line);
    const middle = { font: 'bold', size: 18 } as const;
    sheet.drawLines([String(total)], cx - sheet.widthOf(String(total), middle) / 2, cy - 13, middle);
    for (const [index, { label, amount, colour }] of slices.entries()) {
      const y = box.y + 26 + index * 19;
      const x = box.x + radius * 2 + 18;
      sheet.doc.rect(x, y + 2, 9, 9).fill(colour);
      sheet.drawLines([`${amount}  ${label}`], x + 15, y, { size: SIZE.small + 0.5 });
    }
  });
  figure.end();
}

/** Bars from left to right, each with its word and number. */
export function drawBars(
  sheet: Sheet,
  title: string,
  slices: readonly Slice[],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly labelWidth: number },
): void {
  const most = Math.max(1, ...slices.map(({ amount }) => amount));
  const bbox: [number, number, number, number] = [
    ...([box.x, box.y, box.x + box.width] as const),
    box.y + 26 + slices.length * 19,
  ];
  const figure = sheet.element('Figure', undefined, { alt: alternative(title, slices), bbox });
  sheet.content(figure, () => {
    sheet.drawLines([title], box.x, box.y, { font: 'bold', size: SIZE.h3 });
    const room = box.width - box.labelWidth - 34;
    for (const [index, { label, amount, colour }] of slices.entries()) {
      const y = box.y + 26 + index * 19;
      sheet.drawLines([label], box.x, y, { size: SIZE.small + 0.5 });
      const length = amount === 0 ? 0 : Math.max(2, (amount / most) * room);
      sheet.doc.rect(box.x + box.labelWidth, y + 1, room, 10).fill(INK.surface);
      if (length > 0) sheet.doc.rect(box.x + box.labelWidth, y + 1, length, 10).fill(colour);
      const text = String(amount);
      sheet.drawLines([text], box.x + box.labelWidth + room + 6, y, { font: 'bold', size: SIZE.small + 0.5 });
    }
  });
  figure.end();
}
