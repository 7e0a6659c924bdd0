/** Formats JSON as `npm run format` does: by the formatter itself. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** The text that Biome makes of a value with the project's settings. Throws where Biome fails. */
export function formatJson(value: unknown): Promise<string> {
  const program = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [program, 'format', '--stdin-file-path=data/record.json'];
  return new Promise((resolve, reject) => {
    const formatter = execFile(process.execPath, args, { cwd: project }, (error, out) => {
      if (error === null) resolve(out);
      else reject(error);
    });
    formatter.stdin?.end(JSON.stringify(value, null, 2));
  });
}
