/** A story: read step by step beside the map, left, shared, printed, embedded, and read without scripts. */
import { expect, test } from './fixtures';

const title = 'Moscow – Beijing: thirty years';
const headings = [
  'Two capitals become sister cities',
  'Music for friendship cities',
  'A programme for three years',
  'An anniversary by video',
] as const;

test('can be opened, read by keyboard and left, with a visible focus', async ({ atlas }) => {
  await atlas.open('?tab=list');
  await atlas.tabTo(atlas.panel.button('A story in 4 steps'));
  await atlas.press('Enter');
  await expect(atlas.panel.heading(headings[0])).toBeFocused();
  await expect(atlas.panel.text('1 of 4').first()).toBeVisible();
  expect(atlas.address()).toBe('?story=moscow-beijing&tab=list');
  await atlas.expectTitle(`${title} · Sister City Atlas`);

  await atlas.press('ArrowRight');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
  expect(atlas.address()).toBe('?story=moscow-beijing.2&tab=list');
  await expect(atlas.storyAnnouncement).toContainText(`2 of 4. ${headings[1]}. In September 1997`);
  await atlas.press('PageDown');
  await expect(atlas.panel.heading(headings[2])).toBeVisible();
  await atlas.press('PageUp');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();

  await atlas.tabTo(atlas.panel.button('Next step'));
  await atlas.expectFocusUncovered();
  await atlas.press('Enter');
  await atlas.press('Enter');
  await expect(atlas.panel.heading(headings[3])).toBeVisible();
  // At the end, nothing happens, and the focus stays.
  await atlas.press('Enter');
  await expect(atlas.panel.button('Next step')).toBeFocused();
  await expect(atlas.panel.button('Next step')).toHaveAttribute('aria-disabled', 'true');
  expect(atlas.address()).toBe('?story=moscow-beijing.4&tab=list');

  await atlas.back();
  await expect(atlas.panel.heading(headings[2])).toBeVisible();
  await atlas.tabTo(atlas.panel.button('Leave the story'));
  await atlas.press('Enter');
  await expect(atlas.panel.button('A story in 4 steps')).toBeFocused();
  expect(atlas.address()).toBe('?tab=list');
});

test('does not react to keys typed in fields', async ({ atlas }) => {
  await atlas.open('?story=moscow-beijing.2&tab=list');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
  await atlas.panel.searchField.focus();
  await atlas.type('Osh');
  await atlas.press('ArrowLeft');
  await atlas.press('PageDown');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
});

test('lets readers look around, and return to the step', async ({ atlas }) => {
  await atlas.open('?story=moscow-beijing.2&tab=list');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
  await atlas.press('/');
  await expect(atlas.panel.searchField).toBeFocused();
  await atlas.type('Bishkek');
  await expect(atlas.panel.option(/^Bishkek/).first()).toBeVisible();
  await atlas.press('Enter');
  await expect(atlas.panel.heading('Bishkek')).toBeFocused();
  expect(atlas.address()).toContain('place=bishkek&story=moscow-beijing.2');

  await atlas.panel.button('Back to the story, 2 of 4').click();
  await expect(atlas.panel.heading(headings[1])).toBeFocused();
  expect(atlas.address()).toBe('?story=moscow-beijing.2&tab=list');

  await atlas.back();
  await expect(atlas.panel.heading('Bishkek')).toBeVisible();
  await atlas.press('Escape');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
  expect(atlas.address()).toBe('?story=moscow-beijing.2&tab=list');
});

test('opens at the step in the address, with links to the passages in its sources', async ({
  atlas,
}) => {
  await atlas.open('?story=moscow-beijing.3');
  await expect(atlas.panel.heading(headings[2])).toBeVisible();
  await expect(atlas.panel.text('3 of 4').first()).toBeVisible();
  await expect(atlas.panel.articleLink(/^Moscow, Beijing governments/)).toHaveAttribute(
    'href',
    /#:~:text=/,
  );
  // Opened by its address, the story does not take the focus.
  await expect(atlas.panel.heading(headings[2])).not.toBeFocused();
  expect(await atlas.filters.result()).toMatch(/^\d+ relationships/);
});

test('reports a step that does not exist, like other invalid parameters', async ({ atlas }) => {
  await atlas.open('?story=moscow-beijing.9');
  await expect(atlas.text('Part of the address was not understood')).toBeVisible();
  await expect(atlas.panel.heading('Start here')).toBeVisible();
});

test('moves the map along', { tag: '@map' }, async ({ atlas }) => {
  await atlas.setPreferences({ reducedMotion: 'reduce' });
  await atlas.open('?story=moscow-beijing');
  await atlas.map.waitUntilStill();
  const first = await atlas.map.positionOf('beijing');
  await atlas.press('ArrowRight');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
  await atlas.map.waitUntilStill();
  expect(await atlas.map.positionOf('beijing')).not.toEqual(first);
});

test('can be read on a phone by swiping across its text', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.open('?story=moscow-beijing&tab=list');
  await expect(atlas.panel.heading(headings[0])).toBeVisible();
  const text = atlas.panel.text(/^On 16 May 1995/);
  await atlas.swipe(text, -120);
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
  await atlas.swipe(atlas.panel.text(/^In September 1997/), 120);
  await expect(atlas.panel.heading(headings[0])).toBeVisible();
  // A movement shorter than a swipe does nothing.
  await atlas.swipe(text, -20);
  await expect(atlas.panel.heading(headings[0])).toBeVisible();
  expect(await atlas.layoutFaults()).toEqual({ small: [], clipped: [], isTooWide: false });
});

test('is printed with all its steps', async ({ atlas }) => {
  await atlas.open('?story=moscow-beijing.2&tab=list');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
  await atlas.setPreferences({ media: 'print' });
  // The list is not printed.
  await expect(atlas.printSheets).toHaveCount(1);
  const sheet = atlas.printSheets.filter({ hasText: title });
  await expect(sheet).toBeVisible();
  for (const heading of headings) await expect(sheet).toContainText(heading);
  await expect(sheet).toContainText('TASS');
});

test('is accessible in both themes, at a step and beside it', async ({ atlas }) => {
  await atlas.open('?story=moscow-beijing.2&tab=list');
  await expect(atlas.panel.heading(headings[1])).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
  await atlas.open('?story=moscow-beijing.2&place=bishkek&tab=list');
  await expect(atlas.panel.button('Back to the story, 2 of 4')).toBeVisible();
  await atlas.expectAccessibleInBothThemes();
});

test('reports a failure to load, and a retry loads it', async ({ atlas }) => {
  const restore = await atlas.delivery.fail('stories');
  await atlas.visit('?story=moscow-beijing&tab=list');
  await expect(atlas.alert()).toContainText('The story did not load');
  restore();
  await atlas.panel.button('Try again').click();
  await expect(atlas.panel.heading(headings[0])).toBeVisible();
});

test('has a page of its own, which the app takes over', async ({ atlas }) => {
  await atlas.visit('ru/story/moscow-beijing/');
  await expect(atlas.panel.heading('Две столицы становятся побратимами')).toBeVisible();
  await atlas.panel.button('Следующий шаг').click();
  await expect(atlas.panel.heading('Музыка для дружественных городов')).toBeVisible();
  expect(atlas.address()).toBe('?story=moscow-beijing.2&lang=ru');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('is complete, with a map for each step, in other languages, too', async ({ atlas }) => {
    await atlas.visit('');
    await atlas.link(title).click();
    await expect(atlas.title(title)).toBeVisible();
    for (const heading of headings) await expect(atlas.heading(heading)).toBeVisible();
    await expect(atlas.drawnMaps).toHaveCount(headings.length);
    for (const map of await atlas.drawnMaps.all()) await expect(map).toBeVisible();
    await expect(atlas.link(/^Moscow, Beijing governments/)).toHaveAttribute('href', /#:~:text=/);
    await atlas.link('中文').click();
    await expect(atlas.title('莫斯科与北京：三十年')).toBeVisible();
  });
});

test.describe('embedded', () => {
  test('can be read step by step beside its map, and cannot be left', async ({ embed }) => {
    await embed.open('?story=moscow-beijing.2', [700, 420]);
    await expect(embed.main.heading(headings[1])).toBeVisible();
    await embed.main.button('Next step').click();
    await expect(embed.main.heading(headings[2])).toBeVisible();
    expect(embed.address()).toBe('?story=moscow-beijing.3');
    await expect(embed.main.button('Leave the story')).toHaveCount(0);
    await expect(embed.articleLink('Moscow, Beijing governments')).toHaveAttribute(
      'target',
      '_blank',
    );
    await expect(embed.fullMap).toHaveAttribute('href', /story=moscow-beijing\.3/);
    expect(await embed.accessibilityViolations()).toEqual([]);
  });

  test('reports its step to the host page, and goes to the step that the host page sets', async ({
    host,
  }) => {
    await host.open('element');
    const map = host.map('Sister cities of Bishkek');
    await map.waitForReady();
    await map.setView({ story: 'moscow-beijing.3' });
    await expect(map.content.heading('Программа на три года')).toBeVisible();
    await expect(map.element).not.toHaveAttribute('place');
    await map.content.button('Следующий шаг').click();
    await expect(map.element).toHaveAttribute('story', 'moscow-beijing.4');
    expect((await map.events('view')).at(-1)).toEqual({
      view: { story: 'moscow-beijing.4', lang: 'ru' },
    });
    await map.setView({ story: 'moscow-beijing' });
    await expect(map.content.heading('Две столицы становятся побратимами')).toBeVisible();
  });
});
