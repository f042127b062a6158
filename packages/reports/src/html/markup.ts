// Text inside HTML: whatever it holds, it stays text. Every place of the page that shows scanned data goes through here.

import { visibleText } from '../visible-text.ts';

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text that is visible already, made inert in elements and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ENTITY[character] ?? '');
}

/** One line of any text, made visible and inert, for an element or a quoted attribute. */
export function htmlText(text: string, maxCharacters = 600): string {
  return escapeHtml(visibleText(text, maxCharacters));
}

/** As code. Isolated by the page's style, so that a name in a script from right to left cannot reorder what follows. */
export function htmlCode(text: string, maxCharacters = 600): string {
  return `<code>${htmlText(text, maxCharacters)}</code>`;
}

/** A sentence that may quote code between backticks, whoever wrote them. */
export function htmlSentence(text: string, maxCharacters = 600): string {
  return visibleText(text, maxCharacters)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join('');
}

/** A link to an address of the catalogue; anything but https stays text. */
export function htmlLink(uri: string, label = uri): string {
  return /^https:\/\/[^\s"'<>`]+$/.test(uri)
    ? `<a href="${escapeHtml(uri)}" rel="noreferrer">${htmlText(label)}</a>`
    : htmlText(label);
}

/** A severity or a verdict as a coloured word; the word says what the colour does. */
export function badge(word: string, kind = word): string {
  return `<span class="badge ${kind}">${escapeHtml(word)}</span>`;
}
