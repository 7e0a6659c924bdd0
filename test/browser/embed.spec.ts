/** The embed in a page of its own: controls, card, address, states. Hosts are in embedding.spec.ts. */
import { within } from './area';
import { expect, test } from './fixtures';

/** The frame sizes of an article's column, and of the smallest advertisement. */
const column = [720, 480] as const;
const smallest = [280, 200] as const;

test('the card names publisher, date and headline, and leads to the article', async ({ embed }) => {
  await embed.open('?pair=bishkek--moscow', column);
  await expect(embed.main.heading('Bishkek – Moscow')).toBeVisible();
  const source = embed.source('Albek Ibraimov discusses');
  await expect(source).toContainText('24.kg · published 6 July 2017 · in English');
  const link = embed.articleLink('Albek Ibraimov discusses').last();
  await expect(link).toHaveAttribute('href', /^https:\/\/24\.kg\//);
  await expect(link).toHaveAttribute('target', '_blank');
});

test('the live map appears with all its controls, and does not take the focus', {
  tag: '@map',
}, async ({ embed }) => {
  await embed.open('?pair=bishkek--moscow&controls=full', column);
  await embed.waitForLiveMap();
  expect(await embed.hasFocusedElement()).toBe(false);
  expect(await embed.accessibilityViolations()).toEqual([]);

  // Closes the card, and walks the places by keyboard.
  await embed.button('Close').click();
  await expect(embed.main.heading('Bishkek – Moscow')).toBeHidden();
  await embed.map.placeList.pressSequentially('bishkek');
  await embed.press('Enter');
  await expect(embed.pair('Moscow')).toBeVisible();
});

test('a card states that a tie is suspended, and the link to the full map keeps the standing filter', async ({
  embed,
}) => {
  await embed.open('?pair=apia--suva&standing=suspended', column);
  await expect(
    embed.main.text('Suspended since 1 May 2015, sister cities since 2 March 1990'),
  ).toBeVisible();
  await expect(embed.fullMap).toHaveAttribute('href', /\/\?pair=apia--suva&standing=suspended$/);
});

test('filters replace the address without a history entry, and keep unrelated parts of it', async ({
  embed,
}) => {
  await embed.open(
    '?pair=bishkek--moscow&controls=full&utm_source=paper#?secret=aB3dE6gH9k',
    column,
  );
  const steps = await embed.historyLength();

  await embed.choose('From year', '2018');
  await embed.choose('Topics', 'education');

  expect(embed.addressParts()).toEqual({
    parameters: {
      pair: 'bishkek--moscow',
      years: '2018..latest',
      topic: 'education',
      controls: 'full',
      utm_source: 'paper',
    },
    hash: '#?secret=aB3dE6gH9k',
  });
  expect(await embed.historyLength()).toBe(steps);
  await expect(embed.fullMap).toHaveAttribute(
    'href',
    /\/\?pair=bishkek--moscow&years=2018\.\.latest&topic=education$/,
  );
});

test('cards lead from a place to its relationships and back', async ({ embed }) => {
  await embed.open('?place=bishkek', column);
  await embed.pair('Moscow').click();
  await expect(embed.main.heading('Bishkek – Moscow')).toBeFocused();
  await embed.button('Bishkek').click();
  await expect(embed.main.heading('Bishkek')).toBeVisible();
});

test('without WebGL a list beside the drawn map leads to the sources', async ({ embed }) => {
  await embed.disableWebGl();
  await embed.open('?theme=dark', [300, 250]);

  await expect(embed.main.text('A simpler map')).toBeVisible();
  await expect(embed.drawnMap.root).toBeVisible();
  expect(await embed.accessibilityViolations()).toEqual([]);
  await embed.pair('Bishkek – Moscow').click();

  await expect(embed.source('Albek Ibraimov discusses')).toContainText('24.kg');
});

test('errors are reported even in the smallest frame, and can be resolved', {
  tag: '@map',
}, async ({ embed }) => {
  const fixAtlas = await embed.delivery.fail('atlas');
  const fixMap = await embed.delivery.abort('map');
  await embed.open('?controls=all&place=atlantis', smallest);
  await expect(embed.text('controls = “all” cannot be read')).toBeVisible();
  await embed.button('Dismiss').click();
  const problem = embed.alert('The atlas did not load');
  await expect(problem).toBeVisible();
  expect(await embed.accessibilityViolations()).toEqual([]);

  fixAtlas();
  fixMap();
  await within(problem).button('Try again').click();
  await expect(embed.text('place = “atlantis” is not in the atlas')).toBeVisible();
  await embed.button('Dismiss').click();
  await expect(embed.main.heading('Relationships')).toBeVisible();
  await embed.main.button('Try again').click();

  await embed.waitForLiveMap();
  await expect(embed.main.heading('Relationships')).toBeHidden();
});

test('with controls=none there are only map, credits and link', async ({ embed }) => {
  await embed.open('?controls=none&years=1980..1981&undated=hide&topic=smart-city', [390, 300]);

  await expect(embed.main.text('Map: Natural Earth')).toBeVisible();
  await expect(embed.main.text('Nothing matches')).toBeVisible();
  await expect(embed.main.button('Zoom in')).toBeHidden();
  await expect(embed.main.text('Legend')).toBeHidden();
});
