import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../core/domain/day';
import { compileRecords } from '../compile';
import { type Folder, set } from '../fixtures/edit-records';
import { soundRecords } from '../fixtures/sound-records';

function graphml(folder: Folder): string {
  const options = { today: dayOf(2026, 11, 22), version: '1.2.3' };
  return compileRecords(folder, options).outputs?.get('pairs.graphml') ?? '';
}

describe('the graph of places and pairs', () => {
  it('has a node a place and an undirected edge a pair', () => {
    const text = graphml(soundRecords());
    expect([...text.matchAll(/<node id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'bishkek',
      'moscow',
      'suva',
      'un',
    ]);
    expect([...text.matchAll(/<edge .*>/g)].map(([edge]) => edge)).toEqual([
      '<edge id="bishkek--moscow" source="bishkek" target="moscow">',
      '<edge id="moscow--suva" source="moscow" target="suva">',
      '<edge id="suva--un" source="suva" target="un">',
    ]);
    expect(text).toContain('edgedefault="undirected"');
    expect(text).toContain('<data key="node-name_ru">Бишкек</data>');
    expect(text).toContain('<data key="edge-first_year">2017</data>');
  });

  it('names nodes and edges in the attribute that Gephi and yEd show', () => {
    const text = graphml(soundRecords());
    expect(text).toContain('<key id="node-label" for="node" attr.name="label" attr.type="string">');
    expect(text).toContain('<node id="suva">\n      <data key="node-label">Suva</data>');
    expect(text).toContain('<key id="edge-label" for="edge" attr.name="label" attr.type="string">');
    expect(text).toContain('<data key="edge-label">Bishkek – Moscow</data>');
  });

  it('declares every attribute that it uses, and closes every element', () => {
    const text = graphml(soundRecords());
    const declared = new Set([...text.matchAll(/<key id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, key] of text.matchAll(/<data key="([^"]*)"/g)) expect(declared).toContain(key);
    const open: string[] = [];
    for (const [, slash, name] of text.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (name !== undefined) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('escapes what XML would take for markup', () => {
    const folder = soundRecords();
    set(folder, 'places/suva.json', ['names', 'en'], 'A<B & "C">');
    expect(graphml(folder)).toContain('>A&lt;B &amp; &quot;C&quot;&gt;</data>');
  });
});
