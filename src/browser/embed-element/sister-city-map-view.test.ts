// @vitest-environment jsdom
/** What the map shows is the same in the element's attributes and in its frame, whoever changes it. */
import { afterEach, describe, expect, it } from 'vitest';
import { hostCommand } from '../../core/embedding/messages';
import { findFrame, listen, PlayedFrame, settled, write } from './page.fixture';

afterEach(() => {
  document.body.replaceChildren();
});

describe('what the reader does', () => {
  it('is written to the attributes and not sent back to the frame', async () => {
    const element = write('<sister-city-map place="bishkek" theme="auto" years="2015">');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { place: 'bishkek', years: '2015' } });
    frame.tell('view', { view: { place: 'bishkek', tie: 'contact', camera: '3/42/74' } });
    await settled();
    frame.tell('select', { selection: { pair: 'bishkek--moscow' }, name: 'Bishkek – Moscow' });
    await settled();
    expect(element.view).toEqual({
      pair: 'bishkek--moscow',
      tie: 'contact',
      camera: '3/42/74',
      theme: 'auto',
    });
    expect(frame.commands).toEqual([]);
  });

  it('leaves alone an attribute that says in words what is so by default', () => {
    const element = write('<sister-city-map theme="auto" controls="compact" mode="active">');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: {} });
    expect(element.getAttribute('theme')).toBe('auto');
    frame.tell('view', { view: { theme: 'dark' } });
    expect(element.getAttribute('theme')).toBe('dark');
    expect(element.getAttribute('controls')).toBe('compact');
  });

  it('is reported to the page in events that bubble', () => {
    const element = write('<div><sister-city-map></sister-city-map></div>');
    const heard = listen(document);
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { place: 'osh' } });
    frame.tell('select', { selection: {}, name: '' });
    frame.tell('view', { view: { years: '2017' } });
    const fault = { fault: 'parameter', message: 'No such place', parameter: 'place', value: 'x' };
    frame.tell('error', fault as never);
    expect(heard).toEqual([
      { type: 'sistercitymap-ready', detail: { view: { place: 'osh' } } },
      { type: 'sistercitymap-select', detail: { selection: {}, name: '' } },
      { type: 'sistercitymap-view', detail: { view: { years: '2017' } } },
      { type: 'sistercitymap-error', detail: fault },
    ]);
  });

  it('is on the element before the event, so that a listener reads it there', () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    let seen: unknown;
    element.addEventListener('sistercitymap-select', () => {
      seen = element.view;
    });
    frame.tell('ready', { view: {} });
    frame.tell('select', { selection: { place: 'osh' }, name: 'Osh' });
    expect(seen).toEqual({ place: 'osh' });
  });
});

describe('what the page changes', () => {
  it('is sent to the frame at once, by attributes or by the method', async () => {
    const element = write('<sister-city-map topic="health">');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { topic: 'health' } });
    element.setAttribute('years', '2015');
    element.setAttribute('theme', 'light');
    element.removeAttribute('topic');
    element.setView({ tie: 'contact', theme: null });
    await settled();
    expect(frame.commands).toEqual([
      { type: 'set-view', data: { years: '2015', tie: 'contact', topic: null } },
    ]);
    expect(frame.element).toBe(findFrame(element));
  });

  it('waits until the map is ready', async () => {
    const element = write('<sister-city-map place="bishkek">');
    const frame = new PlayedFrame(element);
    element.select({ place: 'osh' });
    element.setView({ years: '2017' });
    await settled();
    expect(frame.commands).toEqual([]);
    frame.tell('ready', { view: { place: 'bishkek' } });
    expect(frame.commands).toEqual([{ type: 'set-view', data: { place: 'osh', years: '2017' } }]);
    expect(element.view).toEqual({ place: 'osh', years: '2017' });
  });

  it.each([
    [
      'select()',
      (element: HTMLElement & { select(selection: object): void }) =>
        element.select({ place: 'osh' }),
    ],
    ['an attribute', (element: HTMLElement) => element.setAttribute('place', 'osh')],
  ])('selects one thing only, and lets the map move to it: %s', async (_, select) => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    const shown = { pair: 'bishkek--moscow', camera: '3/42/74', years: '2017' };
    frame.tell('ready', { view: shown });
    select(element);
    await settled();
    expect(element.view).toEqual({ place: 'osh', years: '2017' });
    expect(frame.commands).toEqual([
      { type: 'set-view', data: { place: 'osh', pair: null, camera: null } },
    ]);
  });

  it('keeps the camera that is set together with a selection', async () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { camera: '3/42/74' } });
    element.setView({ camera: '5/40/70', place: 'osh' });
    await settled();
    expect(frame.commands).toEqual([
      { type: 'set-view', data: { place: 'osh', camera: '5/40/70' } },
    ]);
  });

  it('selects nothing where the map is', async () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { place: 'osh', camera: '3/42/74' } });
    element.select(null);
    await settled();
    expect(frame.commands).toEqual([{ type: 'set-view', data: { place: null } }]);
  });

  it('is not sent if the frame already shows it', async () => {
    const element = write('<sister-city-map years="2017">');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { years: '2017' } });
    element.setView({ years: '2018' });
    element.setView({ years: '2017', theme: 'auto' });
    await settled();
    expect(frame.commands).toEqual([]);
  });
});

describe('messages', () => {
  it('count from the own frame only, with the name of that frame', () => {
    const element = write('<sister-city-map></sister-city-map><sister-city-map></sister-city-map>');
    const heard = listen(document);
    const frame = new PlayedFrame(element);
    const other = new PlayedFrame(document.querySelectorAll('sister-city-map')[1] ?? element);
    expect(other.element.name).not.toBe(frame.element.name);
    const message = { source: 'sister-city-map', id: frame.element.name, type: 'ready', data: {} };
    frame.post(message, window);
    frame.post(message, null);
    other.post(message);
    frame.post({ ...message, id: 'another' });
    frame.post({ ...message, source: 'another' });
    frame.post({ ...message, type: 'another' });
    frame.post({ ...message, data: null });
    frame.post(JSON.stringify(message));
    frame.post(hostCommand('select', { place: 'osh' }, frame.element.name));
    expect(heard).toEqual([]);
    frame.post(message);
    expect(heard).toHaveLength(1);
  });

  it('set no attribute but parameters, to nothing but text', () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    frame.tell('ready', {
      view: JSON.parse('{"onclick":"x","years":{"a":1},"__proto__":"x","tie":"contact"}'),
    });
    expect(element.getAttributeNames()).toEqual(['tie']);
  });
});
