/** `data registers`: lists the registers, and how to remove one. */
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { identifierPattern } from '../../core/domain/identifier';
import { counted } from '../../core/text/counted';
import { readFolder } from '../compiler/compile-folder';
import { readRegisters } from '../compiler/registers/read-register';
import { readArguments } from './arguments';
import { type Command, type Terminal, UsageError } from './command';
import { defaultFolder } from './records-folder';

async function list(directory: string, terminal: Terminal): Promise<void> {
  const isThere = existsSync(join(directory, 'registers'));
  const { registers, problems } = readRegisters(
    isThere ? await readFolder(directory, 'registers') : new Map(),
  );
  for (const { origin, places, pairs } of registers) {
    const { name, title, source, licence, retrieved } = origin;
    const size = `${counted(pairs.length, 'pair')} between ${counted(places.length, 'place')}`;
    terminal.out(`${name}: ${title}\n  ${size}\n  ${source.title}, ${source.url}`);
    terminal.out(`  retrieved ${retrieved}, licence ${licence}`);
  }
  const sum = registers.reduce((pairs, register) => pairs + register.pairs.length, 0);
  terminal.out(`${counted(registers.length, 'register')}, ${counted(sum, 'pair')}`);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    terminal.error(
      `${counted(errors.length, 'error')} in registers: npm run data -- check says which`,
    );
  }
}

async function remove(name: string, directory: string, terminal: Terminal): Promise<void> {
  const folder = join(directory, 'registers', name);
  const entries = identifierPattern.test(name) && existsSync(folder) ? await readdir(folder) : [];
  if (!entries.includes('datapackage.json')) {
    throw new UsageError(`There is no register "${name}" in ${join(directory, 'registers')}`);
  }
  await rm(folder, { recursive: true });
  terminal.out(`${folder} is removed`);
}

export const registersCommand: Command = {
  synopsis: '[remove NAME] [--data DIR]',
  summary: 'List the registers with their source, day and size, or remove one',
  details: [
    'remove  remove the register of that name',
    `--data  the records folder (default: ${defaultFolder})`,
  ],
  async run(args, terminal) {
    const isRemoval = args[0] === 'remove';
    const { values, operand } = readArguments(isRemoval ? args.slice(1) : args, {
      data: { type: 'string', default: defaultFolder },
    });
    if (isRemoval) {
      if (operand === undefined) throw new UsageError('Name the register to remove');
      await remove(operand, values.data, terminal);
    } else {
      if (operand !== undefined) throw new UsageError(`Unexpected argument '${operand}'`);
      await list(values.data, terminal);
    }
    return 0;
  },
};
