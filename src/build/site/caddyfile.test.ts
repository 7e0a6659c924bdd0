import { describe, expect, it } from 'vitest';
import { caddyfile } from './caddyfile';

describe('the configuration of Caddy', () => {
  it('is the one that is handed out', async () => {
    await expect(caddyfile()).toMatchFileSnapshot('../../../deploy/Caddyfile');
  });
});
