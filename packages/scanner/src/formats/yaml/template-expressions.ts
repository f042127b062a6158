// Expressions of template languages within YAML: `{{ .Values.x }}` of Helm, `{{ x }}` and `{% if %}` of Jinja, `<% %>` of ERB.

/** A text without any of these is no template. */
export const EXPRESSION_OPENS = /\{\{|\{%/;
const EXPRESSION = /\{\{[^{}]{0,4000}\}\}|\{%[^%]{0,4000}%\}|\{#[^#]{0,4000}#\}/g;
/** A line that holds nothing but a mark. */
const ONLY_MARKS = /^[ \t]{0,1000}\u0001[\u0001 \t]{0,10000}$/gm;

/** The text with words of the same length in place of its expressions; a line that holds nothing else is empty. */
export function withoutExpressions(text: string): string {
  return text
    .replaceAll('\u0001', ' ')
    .replace(EXPRESSION, (expression) => expression.replace(/[^\n]/g, '\u0001'))
    .replace(ONLY_MARKS, (line) => ' '.repeat(line.length))
    .replaceAll('\u0001', 'x');
}
