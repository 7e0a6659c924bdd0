/** Readers add and correct relationships: the form, its checks, its exports. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../../src/build/cli/run';
import type { AtlasPage } from './atlas-page';
import { recordsFolder } from './fixed-records';
import { expect, test } from './fixtures';

/** The text files in an archive, by path. */
function textsIn(archive: Buffer): Map<string, string> {
  const entries = Object.entries(unzipSync(archive));
  return new Map(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Unpacks an archive over the fixed records, and returns the checker's output and exit code. */
async function checkWith(archive: Buffer): Promise<{ code: number; said: string }> {
  const project = await mkdtemp(join(tmpdir(), 'atlas-contribution-'));
  try {
    await cp(recordsFolder, join(project, 'data'), { recursive: true });
    for (const [path, text] of textsIn(archive)) {
      await mkdir(dirname(join(project, path)), { recursive: true });
      await writeFile(join(project, path), text);
    }
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const code = await run(['check', join(project, 'data')], {
      out: say,
      error: say,
      isColoured: false,
    });
    return { code, said: said.join('\n') };
  } finally {
    await rm(project, { recursive: true });
  }
}

/** Goes to a field by keyboard, and types into it. */
async function write(atlas: AtlasPage, name: string, text: string): Promise<void> {
  await atlas.tabTo(atlas.contribution.field(name).first());
  await atlas.type(text);
}

test('a relationship can be added by keyboard alone, and its archive passes the checks', async ({
  atlas,
}) => {
  // Types several hundred keys, one by one.
  test.setTimeout(300_000);
  const { contribution } = atlas;
  await atlas.open('?tab=contribute&lang=en');

  await atlas.tabTo(contribution.combobox('First place'));
  await atlas.type('Bishkek');
  await expect(contribution.option(/^Bishkek/)).toBeVisible();
  await atlas.press('Enter');
  await expect(contribution.group('First place').button('Choose another')).toBeFocused();
  await atlas.tabTo(contribution.combobox('Second place'));
  await atlas.type('Otaru');
  await expect(contribution.option(/^Otaru.*Japan/)).toBeVisible();
  await atlas.press('Enter');
  await write(atlas, 'Name (Русский)', 'Отару');

  await atlas.tabTo(contribution.combobox('Kind of event'));
  await atlas.type('Memorandum');
  await write(atlas, 'Year', '2024');
  await atlas.press('Tab');
  await atlas.type('May');
  await atlas.press('Tab');
  await atlas.type('12');
  await expect(contribution.status('Reads as: 12 May 2024')).toBeVisible();
  await write(atlas, 'What happened, in your own words (English)', 'They signed a memorandum.');
  await atlas.tabTo(contribution.topic('Education'));
  await atlas.press('Space');

  await write(atlas, 'Address', 'https://news.example/bishkek-otaru-778899');
  await write(atlas, 'Headline, as published', 'Bishkek and Otaru sign papers on schools');
  await write(atlas, 'Publisher, in its own spelling', 'Example News');
  await atlas.tabTo(contribution.combobox(/^Language/));
  await atlas.type('en');
  await write(atlas, 'First words of the decisive sentence', 'The mayors of Bishkek');

  await expect(contribution.status('Nothing is wrong.')).toBeVisible();
  const save = contribution.button('Save the records (ZIP)');
  await atlas.tabTo(save);
  await atlas.expectFocusUncovered();
  const { name, content } = await atlas.savedFile(() => atlas.press('Enter'));
  expect(name).toMatch(/\.zip$/);
  expect([...textsIn(content).keys()]).toEqual([
    'data/places/otaru.json',
    'data/articles/example-news-778899.json',
    'data/pairs/bishkek--otaru.json',
  ]);
  const { code, said } = await checkWith(content);
  expect(said).toContain('no problems');
  expect(code).toBe(0);
});

test('a mistake is shown beside its field after the focus has left it, and in the list of all problems', async ({
  atlas,
}) => {
  const { contribution } = atlas;
  await atlas.open('?tab=contribute&pair=bishkek--moscow&lang=en');
  await contribution.field('Address').fill('javascript:alert(1)');
  const fault = contribution.message('"javascript:alert(1)" is not an http(s) address');
  await expect(fault).toHaveCount(1);
  await atlas.press('Tab');
  await expect(fault).toHaveCount(2);
  await expect(contribution.button(/^Save the records/)).toBeHidden();
  await atlas.expectAccessibleInBothThemes();
});

test('months are named even in languages that Chromium lacks', async ({ atlas }) => {
  await atlas.open('?tab=contribute&lang=kk');
  await expect(atlas.contribution.combobox('Ай').first()).toContainText(/^–қаңтар.*мамыр/);
});

test("a correction starts with the event's present values, and changes nothing else in the record", async ({
  atlas,
}) => {
  const { contribution } = atlas;
  await atlas.open('?tab=list&pair=bishkek--moscow&lang=en');
  await atlas.panel.button('Correct this').first().click();
  const summary = contribution.field('What happened, in your own words (English)');
  await expect(summary).toHaveValue(/^The Moscow government/);
  await expect(contribution.status('Nothing is wrong.')).toBeVisible();
  await summary.fill('Both governments concluded an agreement on trade and culture.');
  const { content } = await atlas.savedFile(() => contribution.button(/^Save the records/).click());
  const { code, said } = await checkWith(content);
  expect([code, said]).toEqual([0, expect.stringContaining('no problems')]);
  const [[path, text] = ['', '']] = textsIn(content);
  expect(path).toBe('data/pairs/bishkek--moscow.json');
  expect(text).toContain('Both governments concluded an agreement on trade and culture.');
  expect(text.match(/"kind":/g)?.length).toBe(10);
  await atlas.expectAccessibleInBothThemes();
});

test('a source is added to an event, from an article that the atlas has', async ({ atlas }) => {
  const { contribution } = atlas;
  await atlas.open('?tab=list&pair=bishkek--moscow&lang=en');
  await atlas.panel.button('Add a source').nth(1).click();
  await contribution
    .field('Address')
    .fill(
      'https://24.kg/english/56843_Albek_Ibraimov_discusses_Smart_City_project_with_Mayor_of_Moscow/?utm_source=mail',
    );
  await expect(contribution.status('The atlas has this article already')).toBeVisible();
  await expect(contribution.field('Headline, as published')).toBeHidden();
  await expect(contribution.picture('The relationship on the map')).toBeVisible();
  await contribution.message('changes data/pairs/bishkek--moscow.json').click();
  await expect(contribution.record('data/pairs/bishkek--moscow.json')).toHaveValue(/"events"/);
  await atlas.expectAccessibleInBothThemes();
});

test('a place is corrected', async ({ atlas }) => {
  const { contribution } = atlas;
  await atlas.open('?tab=list&place=bishkek&lang=en');
  await atlas.panel.button('Correct this').click();
  await expect(contribution.field('Name (English)')).toHaveValue('Bishkek');
  await contribution.field('Latitude, degrees north').fill('2.87');
  await atlas.press('Tab');
  await expect(contribution.message('is outside Kyrgyzstan').first()).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
});

test('a draft survives a reload, and is only replaced after a confirmation', async ({ atlas }) => {
  const { contribution } = atlas;
  const headline = contribution.field('Headline, as published');
  await atlas.open('?tab=contribute&pair=bishkek--moscow&lang=en');
  await headline.fill('Mayors meet');
  await atlas.reload();
  await expect(headline).toHaveValue('Mayors meet');

  await atlas.panel.button('Correct this').first().click();
  await expect(contribution.alert('You have begun another contribution')).toBeVisible();
  await contribution.button('Go on with it').press('Enter');
  await expect(contribution.button('Begin again')).toBeFocused();
  await expect(headline).toHaveValue('Mayors meet');
  await contribution.button('Begin again').click();
  await expect(headline).toHaveValue('');
});

test('without session storage the page works, and says that the draft is not kept', async ({
  atlas,
}) => {
  await atlas.blockStorage();
  await atlas.open('?tab=contribute&lang=en');
  await expect(atlas.contribution.message('This browser keeps no draft')).toBeVisible();
  await atlas.contribution.field('Headline, as published').fill('Mayors meet');
  await expect(atlas.contribution.field('Headline, as published')).toHaveValue('Mayors meet');
});

for (const [language, width, height] of [
  ['en', 1440, 900],
  ['ru', 1024, 768],
  ['zh', 390, 844],
] as const) {
  test(`nothing is cut off or too small: ${language} on ${width} × ${height}`, async ({
    atlas,
  }) => {
    await atlas.resize(width, height);
    await atlas.open(`?tab=contribute&pair=bishkek--moscow&lang=${language}`);
    await expect(atlas.contribution.task(/./).first()).toBeVisible();
    expect(await atlas.layoutFaults()).toEqual({ small: [], clipped: [], isTooWide: false });
    await atlas.expectAccessibleInBothThemes();
  });
}
