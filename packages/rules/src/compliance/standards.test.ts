// Every control of every standard: it stands in its framework's list, and says what a scan can and cannot tell of it.

import { isAtLeast } from '@sentrascan/contract';
import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue.ts';
import { findFramework, idsOfFramework } from '../frameworks/map-rule.ts';
import { EXAMINED_KINDS, FAILS_FROM } from './control.ts';
import { examinedKinds } from './examined-kinds.ts';
import { findStandard, STANDARDS } from './standards.ts';

const CONTROLS = STANDARDS.flatMap((standard) =>
  standard.controls.map((control) => [`${standard.id} ${control.id}`, standard, control] as const),
);

describe.each(STANDARDS.map((standard) => [standard.id, standard] as const))(
  'standard %s',
  (id, standard) => {
    it('has every entry of its framework, in its order', () => {
      const entries = Object.keys(findFramework(standard.framework)?.entries ?? {});
      expect(standard.controls.map((control) => control.id)).toEqual(entries);
    });

    it('is found by its id and its other names', () => {
      for (const name of [id, id.toUpperCase(), ...(standard.aliases ?? [])])
        expect(findStandard(name)).toBe(standard);
    });

    it('says where its dates are from', () => {
      expect(standard.datesSource === '').toBe(standard.dates.length === 0);
      const dates = standard.dates.map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted());
      for (const date of dates) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    });
  },
);

describe.each(CONTROLS)('%s', (_, standard, control) => {
  const rules = RULES.filter((rule) => idsOfFramework(rule, standard.framework).includes(control.id));

  it('says in a sentence what is looked for and what is outside', () => {
    for (const sentence of [control.looksFor, control.outside]) expect(sentence).toMatch(/^[A-Z].{6,}\.$/);
  });

  it('is either assessed by something or by nothing at all', () => {
    expect(control.examines.length === 0).toBe(control.isOrganisational === true);
    if (control.isOrganisational !== true) return;
    expect(control.advisories).toBe('no');
    expect(rules.map(({ id }) => id)).toEqual([]);
  });

  it('could be violated, or never gives more than a part of the answer', () => {
    if (control.isOrganisational !== true && control.best === undefined) expect(rules).not.toEqual([]);
  });
});

it('calls only technical controls free of violations: of a process files show a part', () => {
  const whole = CONTROLS.filter(
    ([, , { best, isOrganisational }]) => best === undefined && isOrganisational !== true,
  );
  expect(whole.map(([name]) => name)).toEqual([
    ...['iso-27001 A.8.7', 'iso-27001 A.8.8', 'iso-27001 A.8.28', 'owasp-ml ML06:2023'],
    ...['owasp-llm LLM02:2026', 'owasp-llm LLM04:2026', 'owasp-llm LLM10:2026'],
    ...['owasp-llm-2025 LLM02:2025', 'owasp-llm-2025 LLM03:2025', 'owasp-llm-2025 LLM05:2025'],
  ]);
});

it('never lets malware or a secret pass because it is small', () => {
  for (const category of ['payload', 'secret', 'malicious-package'] as const)
    expect(isAtLeast('low', FAILS_FROM[category])).toBe(true);
});

it.each([
  [['safetensors'], 'model.safetensors', ['model']],
  [['json', 'text', 'transformers-config'], 'config.json', ['text', 'model']],
  [['model-card', 'text'], 'README.md', ['documentation', 'text']],
  [['python-requirements', 'text'], 'requirements.txt', ['dependencies', 'text']],
  [['python-manifests', 'settings', 'text'], 'pyproject.toml', ['dependencies', 'text']],
  [['python-manifests', 'settings', 'text'], 'uv.lock', ['dependencies', 'text']],
  [['sbom', 'json', 'text'], 'bom.json', ['dependencies', 'text']],
  [['poetry-lock', 'text'], 'poetry.lock', ['dependencies', 'text']],
  [['text'], 'rows.csv', ['text', 'data']],
  [['notebook', 'json'], 'a.ipynb', ['code', 'data', 'text']],
  [[], 'unknown', []],
] as const)('counts %j as what it is', (identity, path, kinds) => {
  expect(examinedKinds(identity, path, false)).toEqual(kinds);
});

it('counts what declares packages among dependencies, whatever else it is', () => {
  expect(examinedKinds(['dockerfile'], 'Dockerfile', true)).toEqual(['code', 'dependencies']);
  expect(new Set(EXAMINED_KINDS).size).toBe(EXAMINED_KINDS.length);
});
