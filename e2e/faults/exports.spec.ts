import { expect, test } from '@playwright/test';
import { at, sites } from '../support/sites.ts';
import { faults } from './faults.ts';

/** Incomplete files are never exported; the next attempt works. */
for (const format of ['RIS', 'BibTeX', 'CSL-JSON', 'CSV']) {
  test(`a broken ${format} file is reported, and loaded again`, async ({ page }) => {
    await page.goto(at(sites.several, '/00220/references/?q=wang'));
    await expect(page.getByText('Download these 4:')).toBeVisible();
    const link = page.getByRole('link', { name: format, exact: true });
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    for (const { name, answer } of faults) {
      await page.route(/\/references\.(?:ris|bib|json|csv)$/, answer);
      await link.click();
      const failed = page.getByText('The file could not be loaded. Try again.');
      await expect(failed, name).toBeInViewport();
      expect(downloads, name).toEqual([]);
      await page.unrouteAll({ behavior: 'wait' });
      const downloading = page.waitForEvent('download');
      await link.click();
      await downloading;
      await expect(failed, name).toHaveCount(0);
      downloads.length = 0;
    }
  });
}
