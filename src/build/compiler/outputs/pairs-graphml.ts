/** `pairs.graphml`: places and pairs as an undirected graph, for network analysis. */
import type { ResolvedRecords } from '../resolve';
import { type PairRow, pairRows, pairsTable } from './pairs-table';
import { type PlaceRow, placeRows, placesTable } from './places-table';
import type { Column, ColumnType } from './table';

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

/** Columns that the structure of the graph says already. */
const structural: ReadonlySet<string> = new Set(['id', 'place_a', 'place_b']);

function attributesOf<Row>(columns: readonly Column<Row>[]): Column<Row>[] {
  return columns.filter(({ name }) => !structural.has(name));
}

function declare<Row>(domain: 'node' | 'edge', columns: readonly Column<Row>[]): string[] {
  return attributesOf(columns).flatMap(({ name, type, description }) => [
    `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${attributeTypes[type]}">`,
    `    <desc>${escapeXml(description)}</desc>`,
    '  </key>',
  ]);
}

function values<Row>(domain: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): string[] {
  return attributesOf(columns).flatMap(({ name, cell }) => {
    const value = cell(row);
    const text = escapeXml(String(value));
    return value === null ? [] : [`      <data key="${domain}-${name}">${text}</data>`];
  });
}

function nodeOf(row: PlaceRow): string[] {
  const data = values('node', placesTable.columns, row);
  return [`    <node id="${row.place.id}">`, ...data, '    </node>'];
}

function edgeOf(row: PairRow): string[] {
  const [a, b] = row.pair.ends;
  const data = values('edge', pairsTable.columns, row);
  return [
    `    <edge id="${row.pair.id}" source="${a.id}" target="${b.id}">`,
    ...data,
    '    </edge>',
  ];
}

export function pairsGraphml(records: ResolvedRecords): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare('node', placesTable.columns),
    ...declare('edge', pairsTable.columns),
    '  <graph id="sister-city-atlas" edgedefault="undirected">',
    ...placeRows(records).flatMap(nodeOf),
    ...pairRows(records).flatMap(edgeOf),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
