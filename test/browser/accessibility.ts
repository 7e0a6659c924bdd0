/** Finds accessibility faults of a page with axe-core and by measuring elements. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of WCAG 2.2 AA and of axe-core's best practices. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    type Result = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };
    const { axe: scanner } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Result[] }> };
    };
    // Without passes, which are not read and take longer to describe than to find.
    const { violations } = await scanner.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

/** Of WCAG 2.2, 2.5.8, in CSS pixels. */
const minTarget = 24;

/** Controls smaller than the minimum. Links within a text are exempt. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((minSize) => {
    const pressable = 'button, a[href], [role="switch"], [role="combobox"], [role="slider"], input';
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (element.matches('a') && getComputedStyle(element).display === 'inline') return [];
      // In sliders and switches the target is the parent of the input.
      if (element.matches('input[type="range"], input[aria-hidden]')) return [];
      const isLabelled = element.matches('[role="switch"], [type="radio"], [type="checkbox"]');
      const label = isLabelled ? element.closest('label') : null;
      const { width, height } = (label ?? element).getBoundingClientRect();
      if (width >= minSize && height >= minSize) return [];
      return [`${element.outerHTML.slice(0, 120)} ${width} × ${height}`];
    });
  }, minTarget);
}

/** Labels and buttons that cut off their text without an ellipsis. */
export async function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>('button, label, legend, th, dt, h1, h2, h3'),
    ].flatMap((element) => {
      if (!element.checkVisibility()) return [];
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      const isClipping = overflowX !== 'visible' && textOverflow !== 'ellipsis';
      const isForSpeech = clipPath !== 'none' || element.closest('.sr-only') !== null;
      const box = element.getBoundingClientRect();
      const isOutside = box.right > innerWidth + 1 || box.left < -1;
      const isCut = isClipping && element.scrollWidth > element.clientWidth + 1;
      return !isForSpeech && (isCut || isOutside) ? [element.outerHTML.slice(0, 160)] : [];
    }),
  );
}

/** Whether the page scrolls sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}
