/** Vite plugin: writes compressed copies beside the files of the built site. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { keptFiles } from '../discovery/kept-files';
import { writeCompressedCopies, writesCopies } from './compressed-copies';
import { finalStep } from './final-step';
import { progress } from './progress';
import { kilobytes, pathsIn } from './site-files';

/** Must be the last plugin, when all files have been written in their final form. */
export function compressedCopies(): Plugin {
  return finalStep('compressed-copies', async function (dir) {
    if (!writesCopies()) return;
    const { cacheDir, logger } = this.environment.config;
    const kept = keptFiles(join(cacheDir, 'compressed'), 'br', null);
    const { brotli, gzip } = await writeCompressedCopies(dir, await pathsIn(dir), kept, (all) =>
      progress(logger, 'compressed copies', all),
    );
    await kept.prune();
    const sizes = [
      `${gzip.files} .gz of ${kilobytes(gzip.bytes)}`,
      `${brotli.files} .br of ${kilobytes(brotli.bytes)}`,
    ];
    logger.info(`compressed copies: ${sizes.join(', ')}`);
  });
}
