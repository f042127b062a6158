// Which texts run when a person opens them with the program that their name stands for: pages with scripts, and the script
// hosts of a desktop.

/** Pages and drawings: they run only what they hold as a script or a handler, or fetch. */
const MARKUP = /\.(?:html?|xhtml|svg)$/i;
/** What makes a page do more than show itself. */
const ACTIVE =
  /<(?:script|iframe|frame|object|embed|applet|portal|base|form|foreignobject|animate|set|use)\b|\bon[a-z]{3,30}\s{0,8}=|javascript:|vbscript:|data:text\/html|srcdoc|http-equiv\s{0,8}=\s{0,8}["']?refresh|<\?(?!xml\b)|<%|\bimport\s{0,8}\(/i;
/** Run by a double click. */
const HOSTED = /\.(?:vbs|vbe|wsf|wsh|hta|sct|scpt|applescript|php\d?|phtml|jsp|aspx?)$/i;

/** True for names of pages, of which the content tells whether they run anything. */
export function isMarkupName(name: string): boolean {
  return MARKUP.test(name);
}

/** True for a page that holds nothing that runs. @param text the whole page */
export function isPassiveMarkup(text: string): boolean {
  return !ACTIVE.test(text);
}

/** True for names of programs that opening or serving them runs. */
export function isHostedScript(name: string): boolean {
  return HOSTED.test(name);
}
