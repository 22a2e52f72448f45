import { expect, test } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { cslItems, read, risTags } from './support/citations.ts';
import { listed } from './support/references.ts';

/** The reference list as files, read back by parsers. */
for (const [format, parse] of Object.entries(read)) {
  test(`references.${format} gives all 36 back as they are listed`, async ({ request }) => {
    const response = await request.get(`/00220/references.${format}`);
    const items = parse(await response.text());
    expect(items).toHaveLength(36);
    expect(items).toEqual(listed);
    expect(items.flatMap(({ authors }) => authors).filter((name) => /\bal\b/.test(name))).toEqual(
      [],
    );
  });
}

test('RIS parts first and last page as printed, and notes what follows them', async ({
  request,
}) => {
  const file = await (await request.get('/00220/references.ris')).text();
  expect(risTags(file)[1]).toMatchObject({ AN: '12716090', DB: 'PubMed', SP: '317', EP: '22' });
  expect(risTags(file)[1]?.['N1']).toContain('discussion 322-3');
  expect(risTags(file)[25]).toMatchObject({ SP: 'CD009058' });
  expect(risTags(file)[25]).not.toHaveProperty('EP');
  expect(risTags(file)[35]).not.toHaveProperty('DB');
});

test('BibTeX has months by their names, and days apart from them', async ({ request }) => {
  const file = await (await request.get('/00220/references.bib')).text();
  const items = cslItems(file);
  expect(items[1]?.issued?.['date-parts']).toEqual([[2003, 4]]);
  expect(items[1]?.note).toContain('discussion 322-3');
  expect(file.match(/^\tmonth = .*/gm)?.filter((line) => !/= [a-z]{3},$/.test(line))).toEqual([]);
  expect(file).toContain('\tmonth = jul,\n\tday = {5},\n\tpmid = {37403319},');
});

for (const [where, port, at] of [
  ['without its address where the site has none', 0, ''],
  ['with its address', 1, 'https://policies.example/policies/00220/references/#ref-5'],
] as const) {
  test(`each record says where it comes from, ${where}`, async ({ request, baseURL }) => {
    const host = new URL(baseURL ?? '');
    host.port = String(Number(host.port) + port);
    const folder = `${host.origin}${port ? '/policies' : ''}/00220/references`;
    const file = async (format: string) => (await request.get(`${folder}.${format}`)).text();
    const from = `Reference 5 of policy 00220, effective 07/08/2024${at ? `: ${at}` : '.'}`;
    expect(cslItems(await file('json'))[4]?.note).toContain(from);
    expect(risTags(await file('ris'))[4]?.['N1']).toContain(from);
    expect(cslItems(await file('bib'))[4]?.note).toBe(from);
    const rows = parseCsv<Record<string, string>>(await file('csv'), { columns: true });
    expect(rows[4]).toMatchObject({
      number: '5',
      policy: '00220',
      'policy effective': '07/08/2024',
      'listed at': at,
    });
    expect(rows[1]?.['pages, more']).toBe('discussion 322-3');
  });
}
