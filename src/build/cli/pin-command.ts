/** `data pin`: stores today's data files of the site as a copy that never changes. */
import { join } from 'node:path';
import { dayOfTime, formatDay } from '../../core/domain/day';
import { pinFolder } from '../../core/domain/pin-day';
import { counted } from '../../core/text/counted';
import { projectVersion } from '../compiler/compile-folder';
import { pinsFolder } from '../compiler/compile-site';
import { pinFileName, pinFiles } from '../compiler/pins/pin-files';
import { readPins } from '../compiler/pins/read-pins';
import { readArguments } from './arguments';
import type { Command } from './command';
import { compileOutputs, defaultFolder } from './records-folder';
import { writeFolder } from './write-folder';

export const pinCommand: Command = {
  synopsis: '[DIR]',
  summary: "Keep today's data as a copy that never changes, for embeds",
  details: [
    `DIR  the records folder (default: ${defaultFolder})`,
    'Writes pins/YYYY-MM-DD beside it: commit that folder, and every build includes it.',
    'Addresses with data=YYYY-MM-DD show it from then on.',
    'A pin is never overwritten: if one of today exists with different content, the exit code is 1.',
  ],
  async run(args, terminal) {
    const { operand: directory = defaultFolder } = readArguments(args, {});
    const outputs = await compileOutputs(directory, terminal);
    if (outputs === null) return 1;
    const day = formatDay(dayOfTime(Date.now()));
    const files = pinFiles(outputs, day, await projectVersion());
    const target = join(pinsFolder(directory), day);
    const pins = await readPins(pinsFolder(directory));
    if (pins.pins.some((pin) => pin.day === day)) {
      const said = pins.files.get(`${pinFolder(day)}${pinFileName}`)?.toString();
      if (said === files.get(pinFileName)) {
        terminal.out(`${target} already exists, with the same content`);
        return 0;
      }
      terminal.error(
        `${target} already exists, with other content, and pages may rely on it.\n→ pin again tomorrow, or delete the folder if no page uses it yet`,
      );
      return 1;
    }
    await writeFolder(target, files);
    terminal.out(
      `${counted(files.size, 'file')} written to ${target}\nCommit that folder. From the next build on, data=${day} always shows it.`,
    );
    return 0;
  },
};
