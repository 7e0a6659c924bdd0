// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from './keep-focus';

let stop = () => {};

beforeEach(() => {
  // jsdom has no layout.
  Element.prototype.checkVisibility = function checkVisibility(this: Element) {
    return this.closest('[hidden]') === null;
  };
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  document.body.innerHTML = `
    <main>
      <div id="notice"><button id="dismiss">Dismiss</button></div>
      <button id="list">List</button>
      <button id="map">Map</button>
    </main>`;
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`there is no ${id}`);
  return element;
}

/** The focused element once the page has settled. */
async function focusedInTheEnd(): Promise<string> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  return document.activeElement?.id ?? '';
}

describe('what has the focus', () => {
  it('hands it on to its neighbour when it is removed', async () => {
    stop = keepFocus();
    find('dismiss').focus();
    find('notice').remove();
    expect(await focusedInTheEnd()).toBe('list');
  });

  it('hands it on, too, when it had it before the page was ready', async () => {
    find('dismiss').focus();
    stop = keepFocus();
    find('notice').remove();
    expect(await focusedInTheEnd()).toBe('list');
  });

  it.each(['hidden', 'inert', 'disabled'])('hands it on when it becomes %s', async (attribute) => {
    stop = keepFocus();
    const list = find('list');
    list.focus();
    // Browsers remove the focus by themselves; jsdom does not.
    list.blur();
    list.setAttribute(attribute, '');
    expect(await focusedInTheEnd()).toBe('map');
  });

  it('gives it back to what opened the dialog in which it was', async () => {
    stop = keepFocus();
    find('map').focus();
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.innerHTML = '<button id="close">Close</button>';
    find('close').focus();
    dialog.remove();
    expect(await focusedInTheEnd()).toBe('map');
  });

  it('hands it on to the first of a page in which nothing is left of its place', async () => {
    stop = keepFocus();
    find('dismiss').focus();
    document.body.innerHTML = '<p><button id="other">Other</button></p>';
    expect(await focusedInTheEnd()).toBe('other');
  });

  it('passes over a neighbour that cannot have it', async () => {
    stop = keepFocus();
    find('list').setAttribute('inert', '');
    find('dismiss').focus();
    find('notice').remove();
    expect(await focusedInTheEnd()).toBe('map');
  });

  it('asks for no visibility while nothing is lost, because the page may have hundreds of rows', () => {
    stop = keepFocus();
    const check = vi.spyOn(Element.prototype, 'checkVisibility');
    find('list').focus();
    expect(check).not.toHaveBeenCalled();
  });

  it('leaves it where the code that removes the element placed it', async () => {
    stop = keepFocus();
    find('dismiss').focus();
    find('notice').remove();
    find('map').focus();
    expect(await focusedInTheEnd()).toBe('map');
  });

  it('hands nothing on when its reader leaves it', async () => {
    stop = keepFocus();
    find('dismiss').focus();
    document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    find('dismiss').blur();
    expect(await focusedInTheEnd()).toBe('');
    find('notice').remove();
    expect(await focusedInTheEnd()).toBe('');
  });

  it('hands it on when it is removed long after it lost it', async () => {
    stop = keepFocus();
    find('dismiss').focus();
    find('dismiss').blur();
    expect(await focusedInTheEnd()).toBe('');
    find('notice').remove();
    expect(await focusedInTheEnd()).toBe('list');
  });

  it('moves it on when it is disabled and no event is fired', async () => {
    stop = keepFocus();
    find('list').focus();
    const focusMap = vi.spyOn(find('map'), 'focus');
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(document.body);
    find('list').setAttribute('disabled', '');
    await focusedInTheEnd();
    expect(focusMap).toHaveBeenCalled();
  });

  it('hands nothing on while the reader is in another window', async () => {
    stop = keepFocus();
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    find('dismiss').focus();
    find('notice').remove();
    expect(await focusedInTheEnd()).toBe('');
  });
});
