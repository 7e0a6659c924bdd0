/** Places and pairs as an undirected graph in GraphML, for network analysis. */
import { type Cell, type ColumnType, cellText, type FilledTable, textOf } from './table';

/** Types of http://graphml.graphdrawing.org/primer/graphml-primer.html#Attributes */
const attributeTypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
  year: 'int',
};

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Columns that the structure of the graph already contains. */
const structural: ReadonlySet<string> = new Set(['id', 'place_a', 'place_b']);

function declare(domain: 'node' | 'edge', { columns }: FilledTable): string[] {
  return columns
    .filter(({ name }) => !structural.has(name))
    .flatMap(({ name, type, description }) => [
      `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${attributeTypes[type]}">`,
      `    <desc>${escapeXml(description)}</desc>`,
      '  </key>',
    ]);
}

function values(domain: 'node' | 'edge', { columns }: FilledTable, row: readonly Cell[]): string[] {
  return columns.flatMap((column, index) => {
    const text = cellText(row[index] ?? null, column);
    if (text === '' || structural.has(column.name)) return [];
    return [`      <data key="${domain}-${column.name}">${escapeXml(text)}</data>`];
  });
}

/** The table with an additional attribute `label`, which Gephi, yEd and others show beside a node or edge. */
function labelled(table: FilledTable, ...names: readonly string[]): FilledTable {
  const label = { name: 'label', type: 'string', description: 'Name to show, in English' } as const;
  const labelOf = (row: readonly Cell[]) =>
    names.map((name) => textOf(table, row, name)).join(' – ');
  return {
    ...table,
    columns: [label, ...table.columns],
    rows: table.rows.map((row) => [labelOf(row), ...row]),
  };
}

export function writeGraphml(allPlaces: FilledTable, allPairs: FilledTable): string {
  const places = labelled(allPlaces, 'name_en');
  const pairs = labelled(allPairs, 'name_a_en', 'name_b_en');
  const nodes = places.rows.flatMap((row) => [
    `    <node id="${textOf(places, row, 'id')}">`,
    ...values('node', places, row),
    '    </node>',
  ]);
  const edges = pairs.rows.flatMap((row) => {
    const of = (name: string) => textOf(pairs, row, name);
    return [
      `    <edge id="${of('id')}" source="${of('place_a')}" target="${of('place_b')}">`,
      ...values('edge', pairs, row),
      '    </edge>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare('node', places),
    ...declare('edge', pairs),
    '  <graph id="sister-city-atlas" edgedefault="undirected">',
    ...(pairs.version === undefined
      ? []
      : [`    <desc>Sister City Atlas ${escapeXml(pairs.version)}</desc>`]),
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
