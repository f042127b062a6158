// How every page begins: it is complete in itself, asks for nothing, and runs no more than its policy names.

import { htmlText } from './markup.ts';
import { PAGE_STYLE } from './page-assets.generated.ts';

/**
 * Up to the opening of `body`.
 *
 * @param titleCharacters how much of the title is shown
 * @param policy of the page, for `Content-Security-Policy`: names what it may run and draw with by its hash
 */
export function pageOpening(title: string, titleCharacters: number, policy: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${htmlText(title, titleCharacters)}</title>`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '',
  ].join('\n');
}
