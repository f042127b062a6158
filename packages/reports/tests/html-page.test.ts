// The page of the HTML report in a real browser: what it shows, filters and prints, with and without scripts. Left out where
// no browser can be started: SENTRASCAN_BROWSER names one, else the one of the development dependencies is tried.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '@sentrascan/contract';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { reportFormat } from '../src/formats/html.ts';
import { startBrowser } from './browser.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sentrascan-page-'));
const browser = await startBrowser();
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Visit {
  readonly page: Page;
  /** Errors, refusals of the content security policy, dialogs, and requests for anything but the page. */
  readonly incidents: string[];
}

async function visit(
  report: Report,
  options: BrowserContextOptions & { groupBy?: string } = {},
): Promise<Visit> {
  if (browser === undefined) throw new Error('no browser');
  const { groupBy, ...contextOptions } = options;
  const rendering = { rules: RICH_RULES, ...(groupBy === undefined ? {} : { groupBy }) };
  const file = path.join(folder, `${Math.trunc(performance.now() * 1000)}.html`);
  writeFileSync(file, [...reportFormat.render(report, rendering)].join(''));
  const page = await (await browser.newContext(contextOptions)).newPage();
  const incidents: string[] = [];
  page.on('pageerror', (error) => incidents.push(error.message));
  page.on('console', (message) => incidents.push(message.text()));
  page.on('dialog', (dialog) => {
    incidents.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) incidents.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, incidents };
}

const shown = (page: Page) => page.textContent('#shown');
const visibleFindings = (page: Page) => page.locator('details.finding:visible').count();
const headings = (page: Page) =>
  page
    .locator('.group:visible h3')
    .evaluateAll((all) => all.map((one) => one.firstChild?.textContent?.trim()));
const TOTAL = RICH_REPORT.findings.length;

/** As the rich report, with so many findings in a thousand files. */
function large(findings: number): Report {
  const [first] = RICH_REPORT.findings;
  if (first === undefined) throw new Error('no finding');
  return {
    ...RICH_REPORT,
    findings: Array.from({ length: findings }, (_, index) => ({
      ...first,
      artifact: `many/${index}.pkl`,
      fingerprint: `v1:${String(index).padStart(32, '0')}`,
    })),
  };
}

describe.skipIf(browser === undefined)('the page in a browser', () => {
  it('runs nothing of what was scanned, and loads nothing', async () => {
    const { page, incidents } = await visit(RICH_REPORT);
    for (const details of await page.locator('details').all())
      await details.evaluate((one) => one.setAttribute('open', ''));
    await page.waitForTimeout(100);
    expect(incidents).toEqual([]);
    expect(await page.locator('img, svg, iframe, object, embed, link').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(
      await page.locator('details.finding .what', { hasText: '<script>alert(1)</script>' }).count(),
    ).toBe(1);
  });

  it('filters by severity, category, file, text and what is mapped to', async () => {
    const { page, incidents } = await visit(RICH_REPORT);
    expect(await shown(page)).toBe(`${TOTAL} findings`);
    await page.uncheck('input[value=high]');
    await expect.poll(() => shown(page)).toBe(`8 of ${TOTAL} findings`);
    // What is waived is no longer counted as high, and stands there all the same.
    expect(await headings(page)).toEqual(['critical', 'high', 'medium', 'low']);
    await page.uncheck('input[value=waived]');
    await expect.poll(() => headings(page)).toEqual(['critical', 'medium', 'low']);
    await page.click('button[type=reset]');
    await page.selectOption('select[name=category]', 'secret');
    await expect.poll(() => shown(page)).toBe(`3 of ${TOTAL} findings`);
    await page.click('button[type=reset]');
    await page.fill('input[name=file]', 'shards/');
    await expect.poll(() => shown(page)).toBe(`12 of ${TOTAL} findings`);
    await page.click('button[type=reset]');
    await page.fill('input[name=text]', 'customer_email');
    await expect.poll(() => shown(page)).toBe(`1 of ${TOTAL} findings`);
    await page.click('button[type=reset]');
    await page.selectOption('select[name=entry]', 'owasp-llm-2026 LLM02:2026');
    await expect.poll(() => shown(page)).toBe(`4 of ${TOTAL} findings`);
    expect(incidents).toEqual([]);
  });

  it('groups by frameworks, a finding in full under its first heading', async () => {
    const { page } = await visit(RICH_REPORT);
    const before = await visibleFindings(page);
    await page.selectOption('select[name=group]', 'cwe');
    expect(await headings(page)).toEqual([
      ...[
        "CWE-78 Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')",
      ],
      ...["CWE-94 Improper Control of Generation of Code ('Code Injection')"],
      'CWE-200 Exposure of Sensitive Information to an Unauthorized Actor',
      'CWE-312 Cleartext Storage of Sensitive Information',
      'CWE-359 Exposure of Private Personal Information to an Unauthorized Actor',
      'CWE-436 Interpretation Conflict',
      'CWE-502 Deserialization of Untrusted Data',
      'CWE-506 Embedded Malicious Code',
      'CWE-798 Use of Hard-coded Credentials',
      'CWE-1336 Improper Neutralization of Special Elements Used in a Template Engine',
      'CWE-1357 Reliance on Insufficiently Trustworthy Component',
      'CWE-1395 Dependency on Vulnerable Third-Party Component',
      'Not mapped to CWE',
    ]);
    await expect.poll(() => visibleFindings(page)).toBe(before);
    await page.selectOption('select[name=group]', 'severity');
    await expect.poll(() => headings(page)).toEqual(['critical', 'high', 'medium', 'low']);
    await page.selectOption('select[name=group]', 'artifact');
    await expect.poll(() => headings(page)).toContain('notebooks/train.ipynb');
    await expect.poll(() => visibleFindings(page)).toBe(before);
  });

  it('shows the text of a rule in every finding that is opened', async () => {
    const { page } = await visit(RICH_REPORT);
    const second = page.locator('details.finding[data-rule="pickle/reads-file"]').nth(3);
    await second.locator('summary').click();
    await expect
      .poll(() => second.locator('.of-rule').textContent())
      .toContain('Files of whoever loads the model');
    expect(await second.locator('.of-rule [data-framework="nist-ai-rmf"]').textContent()).toContain(
      'MEASURE 2.7',
    );
  });

  it('copies a fingerprint, or selects it where there is no clipboard', async () => {
    const { page, incidents } = await visit(RICH_REPORT);
    await page.locator('details.finding summary').first().click();
    const button = page.locator('button.copy:visible').first();
    await button.click();
    await expect.poll(() => button.textContent()).toMatch(/^(Copied|Selected)$/);
    expect(incidents).toEqual([]);
  });

  it('is worked with a keyboard', async () => {
    const { page } = await visit(RICH_REPORT);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the findings');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.name')).toBe('text');
    await page.locator('details.finding summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.finding').first().getAttribute('open')).not.toBeNull();
  });

  it('loses its filters and nothing else without scripts', async () => {
    const { page, incidents } = await visit(RICH_REPORT, { javaScriptEnabled: false });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('.copy:visible').count()).toBe(0);
    const first = page.locator('details.finding').first();
    await first.locator('summary').click();
    expect(await first.locator('.body').isVisible()).toBe(true);
    expect(await first.locator('.of-rule').textContent()).toContain('What to do');
    expect(await visibleFindings(page)).toBe(22);
    expect(incidents).toEqual([]);
  });

  it('fits a narrow screen, in the dark too', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit(RICH_REPORT, { viewport: { width: 360, height: 800 }, colorScheme });
      await page.locator('details.finding summary').first().click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(ground).toBe(colorScheme === 'dark' ? 'rgb(19, 22, 25)' : 'rgb(255, 255, 255)');
    }
  });

  it('prints with everything unfolded', async () => {
    const { page } = await visit(RICH_REPORT);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('details.finding:not([open])').count()).toBe(0);
    expect(await page.locator('.fingerprint:visible').count()).toBe(
      await page.locator('details.finding').count(),
    );
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('details.finding[open]').count()).toBe(0);
  });

  it('holds thousands of findings and lays out a few hundred', async () => {
    const { page, incidents } = await visit(large(4_000));
    expect(await shown(page)).toBe('4000 findings');
    expect(await visibleFindings(page)).toBe(300);
    await page.click('#show-more');
    await expect.poll(() => visibleFindings(page)).toBe(600);
    await page.fill('input[name=text]', 'many/3999.pkl');
    await expect.poll(() => shown(page), { timeout: 20_000 }).toBe('1 of 4000 findings');
    // A link to what is not laid out shows it.
    await page.click('button[type=reset]');
    await expect.poll(() => visibleFindings(page), { timeout: 20_000 }).toBe(300);
    await page.evaluate("location.hash = '#f-3999'");
    await expect.poll(() => page.locator('#f-3999[open]').isVisible(), { timeout: 20_000 }).toBe(true);
    expect(incidents).toEqual([]);
  });
});
