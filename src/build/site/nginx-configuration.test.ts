import { describe, expect, it } from 'vitest';
import { nginxConfiguration } from './nginx-configuration';

describe('the configuration of nginx', () => {
  it('is the one that is handed out', async () => {
    await expect(nginxConfiguration()).toMatchFileSnapshot('../../../deploy/nginx.conf');
  });
});
