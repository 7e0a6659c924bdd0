/** Finds and runs the subcommand that the arguments name. */
import { suggestion } from '../../core/text/did-you-mean';
import { PinError } from '../compiler/pins/pin-files';
import { addCommand } from './add/add-command';
import { buildCommand } from './build-command';
import { checkCommand } from './check-command';
import { type Command, type ExitCode, type Terminal, UsageError } from './command';
import { exportCommand } from './export-command';
import { importCommand } from './import/import-command';
import { linksCommand } from './links/links-command';
import { pinCommand } from './pin-command';
import { registersCommand } from './registers-command';
import { schemaCommand } from './schema-command';

const commands: ReadonlyMap<string, Command> = new Map([
  ['add', addCommand],
  ['check', checkCommand],
  ['build', buildCommand],
  ['export', exportCommand],
  ['import', importCommand],
  ['links', linksCommand],
  ['pin', pinCommand],
  ['registers', registersCommand],
  ['schema', schemaCommand],
]);

const caller = 'npm run data --';

function overview(): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  return [
    `Usage: ${caller} COMMAND`,
    '',
    ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `${caller} help COMMAND describes one of them.`,
  ].join('\n');
}

function manual(name: string, { synopsis, summary, details }: Command): string {
  const lines = details.map((line) => `  ${line}`);
  return [`Usage: ${caller} ${name} ${synopsis}`, '', summary, '', ...lines].join('\n');
}

function findCommand(name: string): Command {
  const command = commands.get(name);
  if (command !== undefined) return command;
  const meant = suggestion(name, [...commands.keys()]);
  throw new UsageError(`Unknown command '${name}'${meant === undefined ? '' : `: ${meant}`}`);
}

/** Runs the command line after `data`. Errors of the person at the keyboard end with 2. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  try {
    if (first === undefined) {
      terminal.error(overview());
      return 2;
    }
    const asksForHelp = ['help', '--help', '-h'];
    const topic = asksForHelp.includes(first) ? rest[0] : first;
    if (topic === undefined) {
      terminal.out(overview());
      return 0;
    }
    const command = findCommand(topic);
    if (topic !== first || rest.some((word) => word === '--help' || word === '-h')) {
      terminal.out(manual(topic, command));
      return 0;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof PinError) {
      terminal.error(error.message);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.error(error.message);
    const about = first !== undefined && commands.has(first) ? `help ${first}` : 'help';
    terminal.error(`For help: ${caller} ${about}`);
    return 2;
  }
}
