/** The data command, `npm run data --`: checks, builds and exports the records. */
import { wantsColour } from './paint';
import { run } from './run';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  isColoured: wantsColour(process.stdout, process.env),
});
