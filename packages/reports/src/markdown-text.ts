// Scanned text inside GitHub-flavoured Markdown: it may not start markup, HTML, a mention, an issue link or a URL.

import { visibleText } from './visible-text.ts';

/** What starts Markdown, HTML, mathematics or a link: brackets need no partner to be escaped. */
const ACTIVE = /[\\`*_{}[\]<>|~&$^@#]|:(?=\/\/)|\bwww\./gi;

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

function inert(text: string, afterMention: string): string {
  return text.replace(ACTIVE, (match) => {
    if (match.length > 1) return `${match.slice(0, -1)}${entity('.')}`;
    return match === '@' || match === '#' ? entity(match) + afterMention : entity(match);
  });
}

/**
 * Scanned text as inline code. An HTML element rather than backticks: entities are read inside it, so neither a backtick
 * nor a table's bar in the text can end it, and GitHub links nothing inside code.
 */
export function markdownCode(text: string, maxCharacters = 300): string {
  const shown = visibleText(text, maxCharacters);
  return shown === '' ? '' : `<code>${inert(shown, '')}</code>`;
}

/**
 * Sentences that may quote scanned text, for the middle of a line. What stands between backticks becomes inline code,
 * whoever wrote them: inside and outside, everything active is an entity. A comment after `@` and `#` keeps GitHub from
 * linking the user or issue that follows.
 */
export function markdownText(text: string, maxCharacters = 600): string {
  return visibleText(text, maxCharacters)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${inert(part, '')}</code>` : inert(part, '<!-- -->')))
    .join('');
}

/** Lines in a fenced block whose fence is longer than any run of backticks inside. */
export function markdownBlock(lines: readonly string[]): string {
  const longest = lines.reduce((most, line) => {
    const runs = line.match(/`+/g) ?? [];
    return Math.max(most, ...runs.map((run) => run.length));
  }, 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${lines.join('\n')}\n${fence}`;
}
