/** Finds and runs the subcommand that the arguments name. */
import { suggestion } from '../../core/text/did-you-mean';
import { PinError } from '../compiler/pins/pin-files';
import { type Command, type ExitCode, type Terminal, UsageError } from './command';

/** Imported on demand, so that a command loads only its own packages. */
const commands = {
  add: async () => (await import('./add/add-command')).addCommand,
  check: async () => (await import('./check-command')).checkCommand,
  build: async () => (await import('./build-command')).buildCommand,
  export: async () => (await import('./export-command')).exportCommand,
  import: async () => (await import('./import/import-command')).importCommand,
  links: async () => (await import('./links/links-command')).linksCommand,
  pin: async () => (await import('./pin-command')).pinCommand,
  registers: async () => (await import('./registers-command')).registersCommand,
  schema: async () => (await import('./schema-command')).schemaCommand,
} satisfies Readonly<Record<string, () => Promise<Command>>>;

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

const caller = 'npm run data --';

async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(async ([name, read]) => {
    const { summary } = await read();
    return `  ${name.padEnd(width)}  ${summary}`;
  });
  return [
    `Usage: ${caller} COMMAND`,
    '',
    ...(await Promise.all(lines)),
    '',
    `${caller} help COMMAND describes one of them.`,
  ].join('\n');
}

function manual(name: string, { synopsis, summary, details }: Command): string {
  const lines = details.map((line) => `  ${line}`);
  return [`Usage: ${caller} ${name} ${synopsis}`, '', summary, '', ...lines].join('\n');
}

async function findCommand(name: string): Promise<Command> {
  if (isCommand(name)) return commands[name]();
  const meant = suggestion(name, Object.keys(commands));
  throw new UsageError(`Unknown command '${name}'${meant === undefined ? '' : `: ${meant}`}`);
}

/** Runs the command line after `data`. Usage errors return 2. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  try {
    if (first === undefined) {
      terminal.error(await overview());
      return 2;
    }
    const asksForHelp = ['help', '--help', '-h'];
    const topic = asksForHelp.includes(first) ? rest[0] : first;
    if (topic === undefined) {
      terminal.out(await overview());
      return 0;
    }
    const command = await findCommand(topic);
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
    const about = first !== undefined && isCommand(first) ? `help ${first}` : 'help';
    terminal.error(`For help: ${caller} ${about}`);
    return 2;
  }
}
