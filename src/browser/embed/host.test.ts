import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HostCommand, hostCommand } from '../../core/embedding/messages';
import { connectHost, type FrameWindow } from './host';

/** A window in a frame, and the messages that its parent received. */
function framedWindow({ name = 'map', hash = '' } = {}) {
  const target = new EventTarget();
  const messages: unknown[] = [];
  const parent = { postMessage: (message: unknown) => messages.push(message) };
  const location = { hash, href: `https://a.example/embed.html${hash}` };
  const frame = {
    name,
    parent,
    location,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  } as unknown as FrameWindow;
  const say = (data: unknown, source: unknown = parent) =>
    target.dispatchEvent(Object.assign(new Event('message'), { data, source }));
  const changeHash = (next: string) => {
    location.hash = next;
    target.dispatchEvent(new Event('hashchange'));
  };
  return { frame, messages, say, changeHash };
}

function obeyedBy(frame: FrameWindow): HostCommand[] {
  const commands: HostCommand[] = [];
  connectHost(frame).onCommand((command) => commands.push(command));
  return commands;
}

describe('a host', () => {
  it('receives events, with the name of the frame', () => {
    const { frame, messages } = framedWindow();
    connectHost(frame).sendEvent('ready', { view: { place: 'bishkek' } });
    expect(messages).toEqual([
      { source: 'sister-city-map', id: 'map', type: 'ready', data: { view: { place: 'bishkek' } } },
    ]);
  });

  it('receives a height once, and again on request', () => {
    const { frame, messages, say } = framedWindow();
    const host = connectHost(frame);
    say({ sentinel: 'amp', type: 'frames-init' });
    expect(messages).toEqual([]);
    host.sendHeight(400);
    host.sendHeight(400);
    expect(messages).toHaveLength(2);
    say({ sentinel: 'amp', type: 'frames-init' });
    expect(messages).toHaveLength(4);
  });

  it('that is a page of WordPress receives the height with its secret', () => {
    const { frame, messages, say, changeHash } = framedWindow();
    const host = connectHost(frame);
    host.sendHeight(400);
    changeHash('#?secret=aB3dE6gH9k');
    expect(messages.at(-1)).toEqual({ message: 'height', value: 400, secret: 'aB3dE6gH9k' });
    const count = messages.length;
    say({ message: 'ready', secret: 'another' });
    expect(messages).toHaveLength(count);
    say({ message: 'ready', secret: 'aB3dE6gH9k' });
    expect(messages).toHaveLength(count + 3);
  });

  it('that is a page of WordPress can be asked to go to the full map, another cannot', () => {
    const wordPress = framedWindow({ hash: '#?secret=aB3dE6gH9k' });
    expect(connectHost(wordPress.frame).goTo('https://a.example/')).toBe(true);
    expect(wordPress.messages).toEqual([
      { message: 'link', value: 'https://a.example/', secret: 'aB3dE6gH9k' },
    ]);
    expect(connectHost(framedWindow().frame).goTo('https://a.example/')).toBe(false);
  });

  it('is obeyed where it means this embed or none in particular', () => {
    const { frame, say } = framedWindow();
    const commands = obeyedBy(frame);
    say(hostCommand('select', { place: 'bishkek' }, 'map'));
    say(hostCommand('set-view', { years: '2015' }));
    say(hostCommand('select', { place: 'almaty' }, 'another'));
    expect(commands.map(({ data }) => data)).toEqual([{ place: 'bishkek' }, { years: '2015' }]);
  });

  it('is not mistaken for any other window, nor for one that is in no frame', () => {
    const { frame, say } = framedWindow();
    const commands = obeyedBy(frame);
    for (const source of [null, {}, frame]) {
      say(hostCommand('select', { place: 'bishkek' }), source);
    }
    const alone = framedWindow();
    Object.assign(alone.frame, { parent: alone.frame });
    commands.push(...obeyedBy(alone.frame));
    alone.say(hostCommand('select', { place: 'bishkek' }), alone.frame);
    expect(commands).toEqual([]);
  });

  it('that says anything else changes nothing, whatever it is', () => {
    const { frame, messages, say } = framedWindow({ hash: '#?secret=aB3dE6gH9k' });
    const host = connectHost(frame);
    const commands: HostCommand[] = [];
    host.onCommand((command) => commands.push(command));
    const source = fc.constantFrom('sister-city-map-host', 'sister-city-map', 'amp', undefined);
    const message = fc.oneof(
      fc.anything(),
      fc.record({ source, type: fc.anything(), data: fc.anything(), id: fc.anything() }),
      fc.record({ sentinel: source, type: fc.string(), message: fc.string(), secret: fc.string() }),
    );
    fc.assert(
      fc.property(message, (data) => {
        say(data);
        expect(commands).toEqual([]);
        expect(messages).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
