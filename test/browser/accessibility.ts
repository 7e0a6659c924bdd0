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

/** Visible texts that something cuts off, across or down, without an ellipsis. */
export async function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tolerance = 1;
    const notSeen = '[aria-hidden="true"], [inert], svg, [class*="-translate-y-"]';
    const isClipping = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isCutBy = (text: DOMRect, { overflowX, overflowY }: CSSStyleDeclaration, box: DOMRect) =>
      (isClipping(overflowX) &&
        (text.right > box.right + tolerance || text.left < box.left - tolerance)) ||
      (isClipping(overflowY) &&
        (text.bottom > box.bottom + tolerance || text.top < box.top - tolerance));
    const isCut = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      let ancestor: Element | null = element;
      while (ancestor !== null) {
        const style = getComputedStyle(ancestor);
        const isForSpeech = style.clipPath !== 'none';
        if (isForSpeech || style.textOverflow === 'ellipsis') return false;
        if (isCutBy(text, style, ancestor.getBoundingClientRect())) return true;
        // What scrolls shows all of its content.
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
        ancestor = ancestor.parentElement;
      }
      return text.right > innerWidth + tolerance || text.left < -tolerance;
    };
    return [...document.querySelectorAll('#root *, [role="dialog"] *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeValue?.trim()))
      .filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .filter((element) => element.closest(notSeen) === null && isCut(element))
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

/** Whether the page scrolls sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** Style rules as readers set them in their browsers: WCAG 2.2, 1.4.4 and 1.4.12. */
export const textSettings = {
  'twice as large': 'html { font-size: 200% !important }',
  'spaced widely': `* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  }
  p { margin-bottom: 2em !important }`,
} as const;

/** Applies a text setting to the open page. */
export async function setText(page: Page, setting: keyof typeof textSettings): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, textSettings[setting]);
}

/** From the accessibility tree: the landmarks in order, and the elements that lack a name. */
export async function accessibilityTree(
  page: Page,
): Promise<{ landmarks: string[]; nameless: string[] }> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  const nodes = lines.map((line) => line.replace(/^\s*- '?/, '').replace(/'?:?$/, ''));
  return {
    landmarks: nodes.filter((line) =>
      /^(banner|complementary|main|navigation)\b|^region "Filters"/.test(line),
    ),
    nameless: nodes.filter((line) =>
      /^(button|checkbox|combobox|dialog|figure|group|img|link|listbox|option|region|slider|switch|table|textbox)( \[[^\]]*\])*$/.test(
        line,
      ),
    ),
  };
}
