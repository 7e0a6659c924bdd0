/** Licences by their SPDX identifier, or by what people call them. */
import spdx from 'spdx-license-ids/index.json' with { type: 'json' };

/** The licence of a register whose licence is unknown. */
export const unknownLicence = 'unknown';

const byPlainName: ReadonlyMap<string, string> = new Map([
  ...spdx.map((id) => [plain(id), id] as const),
  ...Object.entries({
    'CC0-1.0': 'cc0|creative commons zero|no rights reserved',
    'PDDL-1.0': 'pddl|odc public domain',
    'ODbL-1.0': 'odbl|open database license|open database licence|openstreetmap',
    'ODC-By-1.0': 'odc-by|odc by|open data commons attribution',
    MIT: 'mit license|mit licence|expat',
    'Apache-2.0': 'apache|apache 2|apache license 2.0',
    'OGL-UK-3.0': 'ogl|open government licence|open government licence 3.0|ogl 3',
    'etalab-2.0': 'licence ouverte|open licence 2.0|etalab',
    'DL-DE-BY-2.0':
      'dl-de/by-2-0|datenlizenz deutschland|datenlizenz deutschland namensnennung 2.0',
    'DL-DE-ZERO-2.0': 'dl-de/zero-2-0|datenlizenz deutschland zero 2.0',
    'GFDL-1.3-or-later': 'gfdl|gnu free documentation license',
  }).flatMap(([id, names]) => names.split('|').map((name) => [plain(name), id] as const)),
  ...['unknown', 'none stated', 'not stated', '?', 'unbekannt', 'неизвестна'].map(
    (name) => [plain(name), unknownLicence] as const,
  ),
]);

/** Letters, digits and points, without what is written between them. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\d.?]+/gu, '');
}

/** The words of Creative Commons as the letters of its identifiers. */
function creativeCommons(text: string): string | undefined {
  const [, ofAddress = '', ofVersion = ''] =
    /creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/i.exec(text) ?? [];
  if (ofAddress === 'zero') return 'CC0-1.0';
  if (ofAddress !== '') return byPlainName.get(plain(`cc ${ofAddress} ${ofVersion}`));
  const letters = text
    .toLowerCase()
    .replace(/creative commons|\bcc\b/, 'cc')
    .replace(/attribution/, ' by')
    .replace(/share[ -]?alike/, ' sa')
    .replace(/non[ -]?commercial/, ' nc')
    .replace(/no[ -]?deriv(?:ative)?s?(?: works)?/, ' nd')
    .replaceAll(/international|unported|licen[cs]e|\bv(?=\d)/g, ' ')
    .replace(/(\d)(?:\.0)?\s*$/, (version) =>
      version.trim().includes('.') ? version : `${version.trim()}.0`,
    );
  return byPlainName.get(plain(letters));
}

/** The SPDX identifier, `unknown`, or `null` where the text names no licence. */
export function readLicence(text: string): string | null {
  if (text.trim() === '') return null;
  return byPlainName.get(plain(text)) ?? creativeCommons(text) ?? null;
}
