import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { FirefoxVisit, skip } from './firefox.ts';

/** The journeys of e2e/journeys in Firefox, limited to what depends on the browser. */
void describe('Firefox', { skip, timeout: 180_000 }, () => {
  const visit = new FirefoxVisit();
  before(() => visit.start());
  after(() => visit.stop());

  /** Something by its name and role. */
  const by = (role: string, name: string) => `::-p-aria([name="${name}"][role="${role}"])`;
  const textOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => element.textContent.replace(/\s+/g, ' ').trim());
  const isAt = (page: Page, path: string) =>
    page.waitForFunction((address) => location.href === address, {}, visit.at(path));
  /** Waits until the place that the address names is in the window. */
  const targetInView = (page: Page) =>
    page.waitForFunction(() => {
      const box = document.querySelector(':target')?.getBoundingClientRect();
      return box !== undefined && box.top < innerHeight && box.bottom > 0;
    });

  test('a member finds the answer on a small phone, and what its star means', async () => {
    const { page, complaints } = await visit.open(360, 640);
    await page.goto(visit.at('/'));
    await page.locator('a[href="/00220/"]').click();
    await isAt(page, '/00220/');
    const bottom = await page.$eval(
      by('region', 'Is it covered?'),
      (answer) =>
        [...answer.querySelectorAll('blockquote')].at(-1)?.getBoundingClientRect().bottom ??
        Infinity,
    );
    assert.ok(bottom <= 640, `the answer ends at ${bottom} px`);
    await page.locator(by('link', '*')).click();
    await isAt(page, '/00220/notices/#investigational');
    await targetInView(page);
    await page.locator(by('link', '*')).click();
    await isAt(page, '/00220/#services-are-considered-investigational-p2');
    await targetInView(page);
    assert.deepEqual(complaints, []);
  });

  test('a clinician gets from a sentence to its study, beside the text or in the margin', async () => {
    const mark = by('button', 'Reference 5, and why this link');
    const { page, complaints } = await visit.open(1280, 800);
    await page.goto(visit.at('/00220/evidence/'));
    await page.locator(mark).click();
    await page.waitForSelector('[role="note"]:focus');
    assert.match(await textOf(page, '[role="note"]:focus'), /^Reference 5: Wang C et al\. 2015/);
    assert.equal(await page.$(':popover-open'), null);

    // Without a margin the note opens next to its words, and closes with Escape.
    await page.setViewport({ width: 800, height: 800 });
    await page.locator(mark).click();
    await page.waitForSelector('.pop.beside:popover-open');
    await page.keyboard.press('Escape');
    await page.waitForSelector(':popover-open', { hidden: true });
    await page.locator(mark).click();
    await page.locator(':popover-open a[href="/00220/references/#ref-5"]').click();
    await isAt(page, '/00220/references/#ref-5');
    await targetInView(page);
    assert.match(await textOf(page, ':target'), /Multicenter randomized controlled trial/);

    await page.goto(visit.at('/00220/guidance/'));
    await page.locator(by('link', 'RFA')).click();
    await page.waitForSelector('.pop:popover-open');
    assert.match(await textOf(page, '.pop:popover-open'), /^RFA: radiofrequency ablation/);
    assert.deepEqual(complaints, []);
  });

  test('policy staff filter the references, and search for words and a code', async () => {
    const { page, complaints } = await visit.open(1280, 800);
    await page.goto(visit.at('/00220/references/'));
    await page.locator('reference-filter [type="search"]').fill('wang');
    await page.waitForFunction(() =>
      document.querySelector('.reference-exports')?.textContent.includes('these 4'),
    );
    const shown = await page.$$eval('.references > li:not([hidden])', (items) => items.length);
    assert.equal(shown, 4);

    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('dialog[open] input:focus');
    await page.keyboard.type('cryoshock');
    // Results for part of the word arrive first; the next results reset the selection.
    await page.waitForSelector('dialog [role="status"] ::-p-text(“cryoshock”)');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await isAt(page, '/00220/background/#procedure-related-complications');
    await targetInView(page);

    await page.goto(visit.at('/search/?q=47381'));
    await page.waitForSelector('ol#search-results > li');
    assert.match(await textOf(page, 'ol#search-results > li a'), /47381/);
    await page.locator('ol#search-results > li a').click();
    await targetInView(page);
    await page.evaluate(() => {
      history.back();
    });
    await page.waitForSelector('ol#search-results > li');
    assert.deepEqual(complaints, []);
  });
});
