// The page of compliance evidence in a real browser. Left out where no browser can be started.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { complianceHtml } from '../src/compliance/html-page.ts';
import { startBrowser } from './browser.ts';
import { RICH_EVIDENCE } from './printed-report.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sentrascan-evidence-'));
const browser = await startBrowser();
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page, and whatever happened that should not: errors, refusals of the policy, dialogs, requests. */
async function visit(options: BrowserContextOptions = {}) {
  if (browser === undefined) throw new Error('no browser');
  const file = path.join(folder, 'evidence.html');
  writeFileSync(file, [...complianceHtml(RICH_EVIDENCE)].join(''));
  const { href } = pathToFileURL(file);
  const page = await (await browser.newContext(options)).newPage();
  const incidents: string[] = [];
  page.on('pageerror', (error) => incidents.push(error.message));
  page.on('console', (message) => incidents.push(message.text()));
  page.on('dialog', (dialog) => {
    incidents.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== href) incidents.push(request.url());
  });
  await page.goto(href);
  return { page, incidents };
}

describe.skipIf(browser === undefined)('the page of compliance evidence', () => {
  it('says first what the answer is and what the report is not', async () => {
    const { page, incidents } = await visit();
    expect(await page.textContent('h1')).toBe('fail');
    expect(await page.locator('header .waiver').innerText()).toBe(RICH_EVIDENCE.caveat);
    expect(await page.locator('footer').innerText()).toContain(RICH_EVIDENCE.caveat);
    expect(await page.locator('img, script').count()).toBe(0);
    expect(incidents).toEqual([]);
  });

  it('leads from the matrix to the evidence of each control', async () => {
    const { page } = await visit();
    const links = await page
      .locator('section a[href^="#"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const controls = RICH_EVIDENCE.standards.flatMap((standard) => standard.controls);
    expect(new Set(links).size).toBe(controls.length);
    for (const link of links) expect(await page.locator(link).count()).toBe(1);
  });

  it('fits a narrow screen, in the dark too', async () => {
    const { page } = await visit({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
  });

  it('names nothing twice that is pointed to', async () => {
    const { page } = await visit();
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
