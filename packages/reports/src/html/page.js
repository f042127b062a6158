// What the page of the HTML report can do beyond being read: filter, group, open, copy. It reads only the page itself and
// builds no markup from text: nodes are moved, cloned, or made with textContent.

/** How many findings a browser lays out at once; the next as many come when they are asked for. */
const PAGE_FINDINGS = 300;

/** Worst first, as everywhere in the page. */
const SEVERITIES = ['critical', 'high', 'medium', 'low'];

/** On paper the text of a rule stands once. */
let isPrinting = false;

const form = document.getElementById('filters');
const groups = document.getElementById('groups');

if (form !== null && groups !== null) startFilters(form, groups);
startCopying();
startPrinting();
document.addEventListener('toggle', ({ target }) => openRule(target), true);
window.addEventListener('hashchange', openTarget);
openTarget();

/** The rule's text stands once in the page; a finding that is opened shows a copy in the place of the link to it. */
function openRule(opened) {
  if (!(opened instanceof HTMLDetailsElement) || !opened.open || !opened.classList.contains('finding'))
    return;
  const link = opened.querySelector('.of-rule > .see > a');
  if (link === null || isPrinting) return;
  const body = document.getElementById(link.hash.slice(1))?.querySelector('.body');
  if (body) link.closest('.of-rule').replaceChildren(...body.cloneNode(true).childNodes);
}

/** A link to a folded finding or rule opens it. */
function openTarget() {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

/** What each rule maps to: entries by framework, read from the list of rules. */
function readMapping() {
  const mapping = new Map();
  const titles = new Map();
  for (const rule of document.querySelectorAll('details.rule')) {
    const byFramework = {};
    for (const row of rule.querySelectorAll('[data-framework]')) {
      const entries = [...row.querySelectorAll('[data-entry]')];
      byFramework[row.dataset.framework] = entries.map((entry) => entry.dataset.entry);
      for (const entry of entries) titles.set(entry.dataset.entry, entry.querySelector('span').textContent);
    }
    mapping.set(rule.dataset.rule, byFramework);
  }
  return { mapping, titles };
}

function startFilters(controls, place) {
  const { mapping, titles } = readMapping();
  const findings = [...place.querySelectorAll('details.finding')].map((element, index) => ({
    element,
    index,
    severity: element.dataset.severity,
    state: element.classList.contains('waived') ? 'waived' : element.dataset.severity,
    category: element.dataset.category,
    rule: element.dataset.rule,
    rules: [element.dataset.rule, ...(element.dataset.also ?? '').split(' ')],
    file: element.dataset.file,
    amount: Number(element.dataset.count),
    text: '',
    isFit: true,
  }));
  const total = findings.reduce((sum, { amount }) => sum + amount, 0);
  const entryOrder = fillEntries();
  const findingOf = new Map(findings.map((finding) => [finding.element, finding]));
  let sections = [...place.children].map((section) => ({
    section,
    members: [...section.querySelectorAll('details.finding')].map((element) => findingOf.get(element)),
    references: [...section.querySelectorAll('p.ref')],
  }));
  let waiting = 0;
  let room = PAGE_FINDINGS;
  const more = document.createElement('button');
  more.type = 'button';
  more.id = 'show-more';
  place.after(more);
  controls.hidden = false;

  controls.addEventListener('submit', (event) => event.preventDefault());
  controls.addEventListener('reset', () =>
    // The controls still hold what is being reset.
    setTimeout(() => {
      room = PAGE_FINDINGS;
      regroup();
      filter();
    }),
  );
  controls.addEventListener('input', ({ target }) => {
    if (target.name === 'group') regroup();
    clearTimeout(waiting);
    room = PAGE_FINDINGS;
    waiting = setTimeout(filter, target.type === 'search' || target.type === 'text' ? 150 : 0);
  });
  document.getElementById('open-all').addEventListener('click', () => openShown(500));
  more.addEventListener('click', () => {
    room += PAGE_FINDINGS;
    filter();
  });
  window.addEventListener('hashchange', layOutTarget);
  // Paper has no button for more.
  window.addEventListener('beforeprint', () => layOutUpTo(Number.POSITIVE_INFINITY));
  window.addEventListener('afterprint', () => layOutUpTo(PAGE_FINDINGS));
  document.getElementById('close-all').addEventListener('click', () => {
    for (const { element } of findings) if (element.open) element.open = false;
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    controls.elements.text.focus();
  });
  filter();
  layOutTarget();

  /** Entries of frameworks that some rule maps to, a list each. @returns their order */
  function fillEntries() {
    const order = [];
    const names = new Map([...controls.elements.group.options].map(({ value, text }) => [value, text]));
    for (const [framework, name] of names) {
      const entries = new Set([...mapping.values()].flatMap((one) => one[framework] ?? []));
      if (entries.size === 0) continue;
      const list = document.createElement('optgroup');
      list.label = name;
      for (const entry of [...entries].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
        order.push(entry);
        list.append(new Option(`${entry} ${titles.get(entry)}`.slice(0, 80), `${framework} ${entry}`));
      }
      controls.elements.entry.append(list);
    }
    return order;
  }

  function entriesOf(finding, framework) {
    const entries = new Set(finding.rules.flatMap((rule) => mapping.get(rule)?.[framework] ?? []));
    return [...entries];
  }

  /** Hides what does not fit, and headings with nothing below them. */
  function filter() {
    const given = new FormData(controls);
    const states = new Set(given.getAll('severity'));
    const category = given.get('category');
    const file = given.get('file').trim().toLowerCase();
    const words = given
      .get('text')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const [framework, ...rest] = given.get('entry').split(' ');
    const entry = rest.join(' ');
    let amount = 0;
    for (const finding of findings) {
      if (words.length > 0 && finding.text === '') finding.text = finding.element.textContent.toLowerCase();
      finding.isFit =
        states.has(finding.state) &&
        (category === '' || finding.category === category) &&
        (file === '' || finding.file.toLowerCase().includes(file)) &&
        (entry === '' || entriesOf(finding, framework).includes(entry)) &&
        words.every((word) => finding.text.includes(word));
      if (finding.isFit) amount += finding.amount;
    }
    document.getElementById('shown').textContent =
      amount === total ? `${total} findings` : `${amount} of ${total} findings`;
    layOut();
  }

  /** Shows what fits, as far as there is room; the headings over it, and a button for the rest. */
  function layOut() {
    let left = room;
    let waitingFindings = 0;
    const isWhole = findings.every(({ isFit }) => isFit);
    for (const { section, members, references } of sections) {
      let shown = 0;
      for (const { element, isFit } of members) {
        const isShown = isFit && left > 0;
        if (isShown) shown += 1;
        if (isFit && !isShown) waitingFindings += 1;
        if (isShown) left -= 1;
        if (element.hidden === isShown) element.hidden = !isShown;
      }
      for (const reference of references) reference.hidden = !isWhole || left === 0;
      section.hidden = shown === 0 && (references.length === 0 || !isWhole || left === 0);
    }
    more.hidden = waitingFindings === 0;
    more.textContent = `Show more: ${waitingFindings} entries wait`;
  }

  function layOutUpTo(amount) {
    room = amount;
    layOut();
  }

  /** A link may lead to what is not laid out yet. */
  function layOutTarget() {
    const target = findings.find(({ element }) => `#${element.id}` === location.hash);
    if (target?.isFit !== true || !target.element.hidden) return;
    layOutUpTo(Number.POSITIVE_INFINITY);
    target.element.scrollIntoView();
  }

  /** What is waived comes last; else the worst first, then as the page was drawn. */
  function compareFindings(a, b) {
    return (
      Number(a.state === 'waived') - Number(b.state === 'waived') ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.index - b.index
    );
  }

  /** What a finding stands under. */
  function headingsOf(finding, grouping) {
    if (grouping === 'severity') return [finding.severity];
    if (grouping === 'artifact') return [finding.file];
    if (grouping === 'rule') return [finding.rule];
    if (grouping === 'category') return [finding.category];
    const entries = entriesOf(finding, grouping);
    return entries.length > 0 ? entries : [''];
  }

  /** New headings over the same findings. One that belongs under several stands under the first, with references in the rest. */
  function regroup() {
    const grouping = controls.elements.group.value;
    const byHeading = new Map();
    for (const finding of findings.toSorted(compareFindings)) {
      for (const [index, heading] of headingsOf(finding, grouping).entries()) {
        if (!byHeading.has(heading)) byHeading.set(heading, []);
        byHeading.get(heading).push({ finding, isFirst: index === 0 });
      }
    }
    const headings = [...byHeading.keys()];
    const order = controls.elements.group.selectedIndex > 3 ? entryOrder : SEVERITIES;
    // Names of files, rules and categories are in neither order, and keep that of their worst findings.
    const rank = (heading) => (heading === '' ? order.length : order.indexOf(heading));
    headings.sort((a, b) => rank(a) - rank(b));
    sections = headings.map((heading) => sectionOf(heading, byHeading.get(heading)));
    place.replaceChildren(...sections.map(({ section }) => section));
  }

  function sectionOf(heading, members) {
    const section = document.createElement('section');
    section.className = 'group';
    const title = document.createElement('h3');
    const amount = members.reduce((sum, { finding }) => sum + finding.amount, 0);
    const small = document.createElement('small');
    small.textContent = amount === 1 ? '1 finding' : `${amount} findings`;
    const name =
      heading === ''
        ? `Not mapped to ${controls.elements.group.selectedOptions[0].text}`
        : `${heading} ${titles.get(heading) ?? ''}`;
    title.append(`${name.trim()} `, small);
    const own = members.filter(({ isFirst }) => isFirst).map(({ finding }) => finding);
    const others = members.filter(({ isFirst }) => !isFirst).map(({ finding }) => finding);
    const references = others.slice(0, 50).map(referenceTo);
    if (others.length > references.length) {
      const rest = document.createElement('p');
      rest.textContent = `and ${others.length - references.length} more under other headings`;
      references.push(rest);
    }
    section.append(title, ...own.map(({ element }) => element), ...references);
    return { section, members: own, references };
  }

  function referenceTo({ element, rule, file }) {
    const line = document.createElement('p');
    line.className = 'ref';
    const link = document.createElement('a');
    link.href = `#${element.id}`;
    link.textContent = `${rule} in ${file}`;
    line.append(link, ', under another heading');
    return line;
  }

  /** Opening thousands at once would hold the page. */
  function openShown(most) {
    const shown = findings.filter(({ element }) => !element.hidden);
    for (const { element } of shown.slice(0, most)) element.open = true;
  }
}

/** A fingerprint to the clipboard, or selected where the browser gives no clipboard. */
function startCopying() {
  for (const button of document.querySelectorAll('button.copy')) button.hidden = false;
  document.addEventListener('click', async ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || !target.classList.contains('copy')) return;
    const code = target.parentElement.querySelector('code');
    try {
      await navigator.clipboard.writeText(code.textContent);
      target.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(code);
      target.textContent = 'Selected';
    }
    setTimeout(() => {
      target.textContent = 'Copy';
    }, 2000);
  });
}

/** Paper cannot be opened: what is folded is unfolded for it, and folded again. */
function startPrinting() {
  let opened = [];
  window.addEventListener('beforeprint', () => {
    isPrinting = true;
    const folded = [...document.querySelectorAll('details:not([open], [hidden])')];
    opened = folded.slice(0, 5000);
    for (const element of opened) element.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const element of opened) element.open = false;
    // Events of opening come late.
    setTimeout(() => {
      isPrinting = false;
    });
  });
}
