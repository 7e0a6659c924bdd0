/** Readers who enlarge or space text can read all of it, in every language, on a desktop and a phone. */
import { languages } from '../../src/core/domain/language';
import { textSettings } from './accessibility';
import { expect, test } from './fixtures';

const addresses = [
  ...['?tab=list', '?tab=list&place=bishkek', '?tab=list&pair=bishkek--moscow'],
  ...['?tab=about', '?tab=import', '?tab=contribute', '?tab=calendar', '?tab=insights'],
];
const sizes = [
  [1280, 800],
  [390, 844],
] as const;
const fits = { clipped: [], isTooWide: false };

for (const setting of Object.keys(textSettings) as (keyof typeof textSettings)[]) {
  for (const [width, height] of sizes) {
    test(`text that is ${setting} fits in every language, ${width} × ${height}`, async ({
      atlas,
    }) => {
      test.slow();
      await atlas.resize(width, height);
      await atlas.open('?tab=list');
      await atlas.setText(setting);
      for (const language of languages) {
        for (const address of addresses) {
          await atlas.navigateTo(`${address}&lang=${language}`);
          await expect(atlas.root).toHaveAttribute('lang', language);
          await expect
            .poll(() => atlas.layoutFaults(), `${address}, ${language}`)
            .toMatchObject(fits);
        }
      }
    });
  }

  test(`text that is ${setting} fits in an embed`, async ({ embed }) => {
    await embed.open('?place=bishkek&controls=full', [720, 480]);
    await expect(embed.main.heading('Bishkek')).toBeVisible();
    await embed.setText(setting);
    await expect.poll(() => embed.layoutFaults()).toMatchObject(fits);
  });
}
