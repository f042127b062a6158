// What is said of every control of every standard: by what was found, by what was there, and by what was not seen.

import { type AssessedControl, type ControlStatus, GAP_KINDS, type Report } from '@sentrascan/contract';
import {
  type ComplianceControl,
  type ComplianceStandard,
  FAILS_FROM,
  idsOfFramework,
  RULES,
  STANDARDS,
} from '@sentrascan/rules';
import { describe, expect, it } from 'vitest';
import { assessReport } from './assess-report.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  ASSESSED,
  CARD,
  EVERY_FILE,
  FRESH_ADVISORIES,
  fileOf,
  findingOf,
  gapOf,
  MANIFEST,
  OLD_ADVISORIES,
  reportOf,
} from './compliance-reports.ts';
import { sha256Of } from './digest.ts';

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

function assessed(report: Report, standards: readonly ComplianceStandard[], controls?: readonly string[]) {
  return assessReport(report, {
    ...{ standards, assessed: ASSESSED, rules: BY_ID },
    ...(controls === undefined ? {} : { controls }),
  });
}

function answer(report: Report, standard: ComplianceStandard, control: ComplianceControl): AssessedControl {
  const [only] = assessed(report, [standard], [control.id]).standards[0]?.controls ?? [];
  if (only === undefined) throw new Error(control.id);
  return only;
}

const withAdvisories = (rest: Partial<Report> = {}) =>
  reportOf(EVERY_FILE, { advisories: FRESH_ADVISORIES, ...rest });

const CONTROLS = STANDARDS.flatMap((standard) =>
  standard.controls.map((control) => [`${standard.id} ${control.id}`, standard, control] as const),
);
const ASSESSABLE = CONTROLS.filter(([, , control]) => control.isOrganisational !== true);

/** A rule that is evidence for the control, if there is one. */
function ruleFor(standard: ComplianceStandard, control: ComplianceControl) {
  return RULES.find((rule) => idsOfFramework(rule, standard.framework).includes(control.id));
}

describe.each(CONTROLS.filter(([, , control]) => control.isOrganisational === true))(
  '%s, which no scan can assess',
  (_, standard, control) => {
    it.each([
      ['clean', withAdvisories()],
      ['empty', reportOf([])],
      ['with gaps', withAdvisories({ gaps: [gapOf('crash')] })],
      ['with every finding', withAdvisories({ findings: RULES.map((rule) => findingOf(rule, 'critical')) })],
    ] as const)('is not assessed where the scan is %s', (__, report) => {
      const { status, reasons } = answer(report, standard, control);
      expect({ status, reasons }).toEqual({ status: 'not-assessed', reasons: [control.outside] });
    });
  },
);

describe.each(ASSESSABLE)('%s', (_, standard, control) => {
  const best: ControlStatus = control.best ?? 'no-violation-found';

  it('is answered at best where everything was read and nothing found', () => {
    const { status, reasons, failing } = answer(withAdvisories(), standard, control);
    expect({ status, failing }).toEqual({ status: best, failing: [] });
    expect(reasons.length).toBeGreaterThan(0);
  });

  it('fails by a finding, not by one that is waived, and not by one below its threshold', () => {
    const rule = ruleFor(standard, control);
    if (rule === undefined) return;
    const bad = findingOf(rule, 'critical');
    const failed = answer(withAdvisories({ findings: [bad] }), standard, control);
    expect([failed.status, failed.failing, failed.waived]).toEqual(['fail', [0], []]);

    const waived = { ...bad, waiver: { reason: 'known', owner: 'us' } };
    const accepted = answer(withAdvisories({ findings: [waived] }), standard, control);
    expect([accepted.status, accepted.failing, accepted.waived]).toEqual([best, [], [0]]);
    expect(accepted.reasons.at(-1)).toBe('1 finding waived, with reasons.');

    const small = findingOf(rule, 'low');
    const isMet = { ...FAILS_FROM, ...control.failsFrom }[rule.category] === 'low';
    const told = answer(withAdvisories({ findings: [small] }), standard, control);
    expect([told.status, told.failing, told.below]).toEqual(isMet ? ['fail', [0], []] : [best, [], [0]]);
  });

  it.each(GAP_KINDS.filter((kind) => kind !== 'not-covered'))(
    'is only partly answered beside a gap: %s',
    (kind) => {
      expect(answer(withAdvisories({ gaps: [gapOf(kind)] }), standard, control).status).toBe('partial');
    },
  );

  it('is not assessed where nothing is, or nothing of its kind', () => {
    expect(answer(reportOf([], { advisories: FRESH_ADVISORIES }), standard, control).status).toBe(
      'not-assessed',
    );
    const other = fileOf('unknown', []);
    const { status } = answer(reportOf([other], { advisories: FRESH_ADVISORIES }), standard, control);
    expect(status).toBe('not-assessed');
  });

  it('is told by its advisories where packages are declared', () => {
    const lowered = control.advisories === 'no' ? best : 'partial';
    const without = control.advisories === 'decide' ? 'not-assessed' : lowered;
    expect(answer(reportOf(EVERY_FILE), standard, control).status).toBe(without);
    expect(answer(withAdvisories({ advisories: OLD_ADVISORIES }), standard, control).status).toBe(lowered);
    const uncovered = withAdvisories({ gaps: [gapOf('not-covered', MANIFEST.path)] });
    expect(answer(uncovered, standard, control).status).toBe(lowered);
    const undated = { ...FRESH_ADVISORIES, created: 'some day' };
    expect(answer(withAdvisories({ advisories: undated }), standard, control).status).toBe(lowered);
  });
});

describe('the whole', () => {
  const [euAiAct, , iso27001, soc2] = STANDARDS;
  if (euAiAct === undefined || iso27001 === undefined || soc2 === undefined) throw new Error('no standards');

  it('fails where one control fails, and is incomplete where one is not assessed', () => {
    const rule = RULES.find(({ category }) => category === 'code-execution');
    if (rule === undefined) throw new Error('no rule');
    const bad = withAdvisories({ findings: [findingOf(rule, 'critical')] });
    expect(assessed(bad, STANDARDS).status).toBe('fail');
    expect(assessed(withAdvisories(), [euAiAct]).status).toBe('incomplete');
    expect(assessed(withAdvisories(), [iso27001], ['A.8.7', 'A.8.8']).status).toBe('no-violation-found');
    expect(assessed(withAdvisories(), [iso27001], ['A.8.7', 'A.8.4']).status).toBe('incomplete');
    expect(assessed(reportOf([]), [soc2]).status).toBe('incomplete');
  });

  it('tells which controls were left out', () => {
    const [only] = assessed(withAdvisories(), [soc2], ['CC6.1']).standards;
    expect(only?.leftOut).toEqual(['CC6.6', 'CC6.7', 'CC6.8', 'CC7.1', 'CC7.2']);
    expect(only?.counts).toEqual({ fail: 0, partial: 1, 'not-assessed': 0, 'no-violation-found': 0 });
  });

  it('needs a grave vulnerability to fail Article 15, and any secret', () => {
    const article = euAiAct.controls.find(({ id }) => id === 'Article 15');
    const vulnerable = { id: 'gone/vulnerable', category: 'vulnerability', tags: [] } as const;
    const secret = { id: 'gone/secret', category: 'secret', tags: [] } as const;
    if (article === undefined) throw new Error('no article');
    const status = (rule: typeof vulnerable | typeof secret, severity: 'high' | 'medium' | 'low') =>
      answer(withAdvisories({ findings: [findingOf(rule, severity)] }), euAiAct, article).status;
    expect([status(vulnerable, 'high'), status(vulnerable, 'medium')]).toEqual(['fail', 'partial']);
    expect(status(secret, 'low')).toBe('fail');
  });

  it('calls no article on a process free of violations, however clean the files are', () => {
    const [requirements] = EVERY_FILE.filter((file) => file === MANIFEST);
    if (requirements === undefined) throw new Error('no manifest');
    const report = reportOf([requirements], { advisories: FRESH_ADVISORIES });
    const told = assessed(report, [euAiAct]).standards[0]?.controls.map(({ id, status }) => [id, status]);
    expect(told).toEqual([
      ['Article 9', 'partial'],
      ['Article 10', 'not-assessed'],
      ['Article 11', 'not-assessed'],
      ['Article 12', 'partial'],
      ['Article 13', 'not-assessed'],
      ['Article 14', 'not-assessed'],
      ['Article 15', 'partial'],
    ]);
  });

  it('does not call packages safe that the advisories do not cover', () => {
    const uncovered = withAdvisories({ gaps: [gapOf('not-covered', MANIFEST.path)] });
    for (const control of iso27001.controls.filter(({ id }) => id === 'A.8.7' || id === 'A.8.8')) {
      const { status, reasons } = answer(uncovered, iso27001, control);
      expect(status).toBe('partial');
      expect(reasons).toContain('1 manifest with packages that the advisories do not cover.');
    }
  });

  it('counts a model with its members as one, and manifests as none', () => {
    const members = ['data.pkl', 'data/0'].map((name) => fileOf(`m.pt!${name}`, ['pickle']));
    const manifests = [
      fileOf('pyproject.toml', ['python-manifests', 'settings', 'text'], {
        ...(MANIFEST.manifest === undefined ? {} : { manifest: MANIFEST.manifest }),
        model: { licence: ['mit'] },
      }),
      fileOf('uv.lock', ['python-manifests', 'settings', 'text']),
    ];
    const inside = { children: members };
    const models = [fileOf('m.pt', ['zip', 'torch-zip'], inside), fileOf('two.zip', ['zip'], inside)];
    const { examined } = assessed(reportOf([...manifests, ...models]), [soc2]);
    expect(examined.kinds).toEqual({ model: 3, dependencies: 2, text: 4 });
    const article = assessed(reportOf(manifests), [euAiAct]).standards[0]?.controls[2];
    expect([article?.id, article?.status]).toEqual(['Article 11', 'not-assessed']);
    expect(article?.facts.find(({ name }) => name === 'Licence')?.state).toBe('missing');
  });

  it('names what documentation does not state, and says no more than partly', () => {
    const [card, ...others] = EVERY_FILE;
    const article = (report: Report) =>
      assessed(report, [euAiAct]).standards[0]?.controls.find(({ id }) => id === 'Article 11');
    expect(card).toBe(CARD);
    expect(article(withAdvisories())?.reasons).toEqual([
      'Nothing at or above the threshold was found; files show a part of this control only.',
    ]);
    const undocumented = article(reportOf(others, { advisories: FRESH_ADVISORIES }));
    expect(undocumented?.status).toBe('partial');
    expect(undocumented?.reasons[0]).toBe(
      'Not found in the scanned files: model card, licence, task, architecture, training data, base model, language, author.',
    );
  });

  it('lists the files with a digest over the list, whatever order they came in, and names no place of this machine', () => {
    const forth = assessed(withAdvisories(), [soc2]);
    const back = assessed(reportOf(EVERY_FILE.toReversed(), { advisories: FRESH_ADVISORIES }), [soc2]);
    expect(back.input).toEqual(forth.input);
    expect(forth.input.sha256).toBe(sha256Of(canonicalJson(forth.input.entries)));
    expect(forth.target).toBe('tiny');
    expect(canonicalJson(forth)).not.toContain('somebody');
  });

  it('tells the digest of a member, else of the file that holds it, and the file that was not read as such', () => {
    const rule = RULES.find(({ category }) => category === 'code-execution');
    if (rule === undefined) throw new Error('no rule');
    const { sha256, ...inner } = fileOf('a.zip!data.pkl', ['pickle']);
    const { sha256: _, ...unread } = fileOf('b.pkl', ['pickle']);
    const outer = fileOf('a.zip', ['zip'], { children: [inner] });
    const files = [outer, unread];
    const findings = ['a.zip!data.pkl', 'b.pkl'].map((artifact) => findingOf(rule, 'critical', { artifact }));
    const evidence = assessed(reportOf(files, { findings }), [soc2]);
    expect(evidence.findings.map((one) => one.sha256)).toEqual([outer.sha256, null]);
    expect(evidence.input.entries[1]).toEqual({ path: 'b.pkl', sizeBytes: 64, sha256: null });
    expect(sha256).toBeDefined();
  });
});
