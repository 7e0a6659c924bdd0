/** Identifiers that stay when the site moves: UUIDs derived from names. */
import { createHash } from 'node:crypto';

/** The namespace of this project's names: a random UUID, generated once. */
const namespace = 'b6a0f3d2-5c1e-4b7a-9d38-61c0f2ae7745';

/** The `urn:uuid:…` of a name: version 5 of RFC 9562, section 5.5. Deterministic. */
export function stableId(name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
